import { setBelow } from '../kb/prov.ts';

/** The file a thing is from, and each value that another file set in it. */
export function whereOf(root: unknown, shipped: string): { file: string; setBy: { path: string; file: string }[] } {
  const marks = setBelow(root, []);
  const whole = marks.find(({ path }) => path === '');
  return { file: whole?.file ?? shipped, setBy: marks.filter(({ path }) => path !== '').map(named(root)) };
}

/** Paths with the ids of the things they lead through, which mean more to a reader than positions. */
function named(root: unknown): (mark: { path: string; file: string }) => { path: string; file: string } {
  return ({ path, file }) => {
    let node: unknown = root;
    const steps = path.split('/').map((step) => {
      node = (node as Record<string, unknown> | undefined)?.[step];
      const id = (node as { id?: unknown } | undefined)?.id;
      return /^\d+$/.test(step) && typeof id === 'string' ? id : step;
    });
    return { path: steps.join('.'), file };
  };
}
