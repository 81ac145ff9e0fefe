import { readFolder } from '../../src/io/data-files.ts';
import { compileKb } from '../../src/kb/compile.ts';
import { buildFaqIndex } from '../../src/search/faq-index.ts';
import { type SearchableKb, searchable } from '../../src/search/searchable.ts';
import { faultsOf, plannerFor, SITUATIONS } from '../../tests/support/situations.ts';

export const FIRST_HOUR = '2026-11-23T00:00:00Z';
export const HOURS = 8760;

/** Bases by name, each with what an overlay says of the channels. */
const OVERLAYS: Readonly<Record<string, string>> = {
  'as shipped': '',
  'without the helpdesk': '  - { id: helpdesk, hide: true }\n',
  'without the chat': '  - { id: chat, hide: true }\n',
  'without the helpdesk and the FAQ': '  - { id: helpdesk, hide: true }\n  - { id: faq, hide: true }\n',
  'with a helpdesk that has office hours': `  - id: helpdesk
    zone: Europe/Paris
    hours: { open: { windows: [{ days: [mon, tue, wed, thu, fri], from: '09:00', to: '17:00' }], exceptions: [], calendar: europe-common } }
`,
};

export const BASES: readonly string[] = Object.keys(OVERLAYS);

export interface Planned {
  readonly base: string;
  readonly plans: number;
  /** The rules that decided at least once. */
  readonly rules: readonly string[];
  /** At most a handful are told. */
  readonly faults: readonly string[];
  readonly faulty: number;
}

/** Makes the plan of every situation at every hour of a year, and looks for those that leave somebody standing. */
export function planYear(data: string, base: string): Planned {
  const kb = baseOf(data, OVERLAYS[base] ?? '');
  const planAt = plannerFor(kb);
  const rules = new Set<string>();
  const faults: string[] = [];
  let faulty = 0;
  for (let hour = 0; hour < HOURS; hour++) {
    const now = new Date(Date.parse(FIRST_HOUR) + hour * 3_600_000);
    for (const situation of SITUATIONS) {
      const plan = planAt(situation, now);
      rules.add(plan.rule.id);
      const found = faultsOf(kb, plan, now);
      if (found.length === 0) continue;
      faulty++;
      if (faults.length < 5) faults.push(`${base}, ${now.toISOString()}, ${situation.name}: ${found.join('; ')}`);
    }
  }
  const missed = base === 'as shipped' ? kb.routing.rules.map(({ id }) => id).filter((id) => !rules.has(id)) : [];
  return {
    base,
    plans: HOURS * SITUATIONS.length,
    rules: [...rules],
    faults: [...faults, ...missed.map((id) => `${id} was never reached`)],
    faulty: faulty + missed.length,
  };
}

function baseOf(data: string, channels: string): SearchableKb {
  const overlay = [
    { path: 'kb.yaml', text: "name: Overlay\nbasedOn: '2026.11.1'\n" },
    { path: 'channels.yaml', text: `channels:\n${channels}` },
  ];
  const shipped = { files: readFolder(data), label: 'data/' };
  const compiled = compileKb(shipped, channels === '' ? [] : [{ files: overlay, label: 'overlay/' }]);
  if (compiled.kb === undefined) throw new Error(JSON.stringify(compiled.findings));
  return searchable(compiled.kb, buildFaqIndex(compiled.kb, compiled.phrased));
}
