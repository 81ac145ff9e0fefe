function many(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** How many there are and how many of them take part; all of them where nothing else is said. */
function part(all: number, reached: number, noun: string): string {
  return all === reached ? many(all, noun) : `${reached} of ${many(all, noun)}`;
}

/** What is told of the triage flow, its rules and scenarios to those who maintain them, in English. */
export const flow = {
  flow: 'Flow',
  reached: (nodes: number, ofNodes: number, edges: number, ofEdges: number) =>
    nodes === ofNodes && edges === ofEdges
      ? `${many(nodes, 'node')} and ${many(edges, 'edge')}, each of them reached`
      : `reached: ${part(ofNodes, nodes, 'node')} and ${part(ofEdges, edges, 'edge')}`,
  edgesAre: (options: number, unknowns: number, decisions: number, offers: number) =>
    `${many(options, 'option')}, ${unknowns} "I don't know", ${many(decisions, 'value')} of decisions, ${many(offers, 'end')} of offers`,
  ways: 'Ways',
  waysAre: (paths: number, ways: number) =>
    `${many(paths, 'way')} to an outcome; ${ways} where answers that lead to the same next node count as one`,
  rules: 'Rules',
  rulesDecide: (rules: number, ofRules: number, urgencies: number, ofUrgencies: number) =>
    rules === ofRules && urgencies === ofUrgencies
      ? `${many(rules, 'rule')} and ${urgencies} of urgency, each of them decides somewhere`
      : `decide somewhere: ${part(ofRules, rules, 'rule')} and ${urgencies === ofUrgencies ? '' : `${urgencies} of `}${ofUrgencies} of urgency`,
  situations: 'Situations',
  situationsAre: (situations: number, plans: number) =>
    plans === situations
      ? `${many(situations, 'combination')} of facts that the rules tell apart, a plan made for each`
      : `${many(situations, 'combination')} of facts that the rules tell apart, a plan made for ${plans} of them`,
  scenarios: 'Scenarios',
  scenariosRan: (run: number, files: number, differing: number) =>
    run === 0
      ? `none in ${many(files, 'file')} could be run`
      : `${many(run, 'scenario')} in ${many(files, 'file')}, ${differing === 0 ? 'all as expected' : `${differing} ${differing === 1 ? 'differs' : 'differ'}`}`,
  notWhole: 'Ways, rules, situations and scenarios are looked at when what stands above is mended.',
  nothing: 'Nothing to mend.',
  summary: (errors: number, warnings: number, notes: number) =>
    `${many(errors, 'error')}, ${many(warnings, 'warning')}, ${many(notes, 'note')}`,

  noAnswersLead: (node: string) => `no answers lead to "${node}"`,
  noAnswersLeadFix: 'lead an edge to it that somebody can take, or remove it',
  neverOpen: (edge: string) => `${edge}: whoever comes here has answered this before, and otherwise`,
  neverOpenFix: 'remove the edge, or ask for it earlier',
  refused: (edge: string, fact: string, value: string) =>
    `${edge}: ${fact} does not take "${value}", so the question would come back`,
  readOtherwise: (edge: string, fact: string, value: string) =>
    `${edge}: "${value}" goes another way, since ${fact} takes it for another value or an option before it is called the same`,
  takes: (options: string) => `${options}?`,
  takesForm: 'give a value of that fact',
  standsStill: (node: string) => `from "${node}" no outcome is reached: none of its answers is taken`,
  standsStillFix: 'give it an answer that its fact takes',
  neverFits: (rule: string) => `${rule}: can never decide, no situation fits all that it asks`,
  neverFitsFix: 'correct its when, or remove it',
  neverFirst: (rule: string, before: string) => `${rule}: can never decide, wherever it fits ${before} comes first`,
  neverFirstFix: 'move it up, or remove it',
  urgencyAt: (place: number, gives: string) => `urgency ${place} (${gives})`,
  noChannel: (rule: string, situation: string) =>
    `${rule}: no channel of the plan is ever known to be open, for example with ${situation}`,
  noChannelFix: 'name a channel whose hours are known',
  noNextStep: (rule: string, situation: string) =>
    `${rule}: the plan has no next step (advice, draft or a step of the ladder), for example with ${situation}`,
  noNextStepFix: 'give the rule an advice, or the ladder a later step',
  notSaid: 'nothing said',

  waysThrough: (ways: number, node: string) => `${many(ways, 'way')} through "${node}"`,
  waysInAll: (ways: number) => `${many(ways, 'way')} through the flow`,
  byItself: (paths: number) => `${paths} where every answer counts by itself`,
  questions: (n: number) => many(n, 'question'),
  left: (n: number) => `${many(n, 'way')} more; --through shows those that pass a node`,
  legend: 'A node without = goes on whatever is answered; the answers of an offer are solved, not-solved, none.',
  outcome: { plan: 'a plan', resolved: 'resolved by the FAQ' },
  noNode: (node: string) => `There is no node "${node}" in the flow.`,
  nodesAre: (nodes: string) => `The nodes are: ${nodes}.`,

  kinds: { confirm: 'What was understood', offer: 'Answers of the FAQ' },
  decides: {
    'standard-conflict': 'Do the standards of two countries conflict?',
    'refusal-told': 'Is a refusal told of?',
    'answer-settles': 'May an answer of the FAQ settle it?',
    'urgency-said': 'Is it said how urgent it is?',
  },
  ends: { plan: 'Plan', resolved: 'Resolved' },
  answers: {
    confirmed: 'confirmed',
    given: 'answered',
    yes: 'yes',
    no: 'no',
    unknown: 'unknown',
    solved: 'solved',
    'not-solved': 'not solved, or nothing to offer',
  },

  scenarioFile: 'see `magna kb schema scenario` for the shape of this file',
  scenarioTwice: (id: string, place: string) => `the scenario "${id}" is at ${place} too`,
  scenarioTwiceFix: 'give one of them another id',
  noZone: (zone: string) => `no zone is called "${zone}"`,
  noZoneFix: 'an IANA zone, such as Europe/Paris',
  noSuchId: (id: string, kind: string) => `no ${kind} is called "${id}"`,
  noSuchIdFix: 'name one that is there',
  idKinds: { advice: 'advice', faq: 'answer of the FAQ', rule: 'rule', office: 'office' },
  expected: (scenario: string, what: string, expected: string, got: string) =>
    `${scenario}: expected ${what} ${expected}, got ${got}`,
  notExpected: (scenario: string, what: string, got: string) => `${scenario}: did not expect ${what} ${got}`,
  byRule: (channel: string, rule: string) => `${channel} (rule ${rule})`,
  noPlanYet: (scenario: string, key: string, open: string) =>
    `${scenario}: expected ${key}, but there is no plan while ${open} is not answered`,
  noPlanYetFix: (flags: string) => `add to set: ${flags}`,
  noPlanSolved: (scenario: string, key: string) => `${scenario}: expected ${key}, but the FAQ has settled it`,
  nothingGot: 'none',
  mendEither: 'mend the flow, the rules or the words, or what is expected',
  mendBecause: (because: string) =>
    `mend the flow, the rules or the words, or what is expected; it is expected since: ${because}`,
  noScenarios: (folder: string) => `${folder} has no scenarios.`,
  noScenariosCause: 'No file in it is called *.yaml.',
  noScenariosNext: 'Name another folder, or write one; `magna kb schema scenario` shows the shape.',
  folderRead: (folder: string) => `The folder ${folder} cannot be read.`,
  folderReadNext: 'Check the name and the rights of the folder.',
};
