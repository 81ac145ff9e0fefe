import { type Path, setBelow } from '../kb/prov.ts';
import type { WhereAnswer } from './shapes/common.ts';

/**
 * The file a thing is from, and each value that another file set in it.
 *
 * @param path from the root to the thing, where the root holds several
 * @param shipped the file of the shipped knowledge base that has it
 */
export function whereOf(root: unknown, shipped: string, path: Path = []): WhereAnswer {
  const marks = setBelow(root, path);
  const here = path.join('/');
  // What was set as a whole, or within something that was: a file of an overlay, or a list that it replaced.
  const whole = setBelow(root, []).findLast(({ path: at }) => at === '' || at === here || here.startsWith(`${at}/`));
  const setBy = marks
    .filter((mark) => mark.path !== whole?.path)
    .map((mark) => ({ ...mark, path: named(root, mark.path, path) }));
  return { file: whole?.file ?? shipped, setBy };
}

/** A path below the thing, with the ids of what it leads through: they mean more to a reader than positions. */
function named(root: unknown, path: string, from: Path): string {
  let node: unknown = root;
  const steps = path.split('/').map((step) => {
    node = (node as Record<string, unknown> | undefined)?.[step];
    const id = (node as { id?: unknown } | undefined)?.id;
    return /^\d+$/.test(step) && typeof id === 'string' ? id : step;
  });
  return steps.slice(from.length).join('.');
}
