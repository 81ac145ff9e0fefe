/** What drafts of tickets are told with, in English. */
export const ticket = {
  missingIn: (channel: string) => `Still missing for ${channel}`,
  secretsOut: 'Left out, because it never belongs there',
  savedAs: 'Saved as',
  noChannel: (channel: string) => `There is no channel "${channel}" to write to.`,
  channelsAre: (ids: string) => `One can write to: ${ids}.`,
  isThere: 'A file of that name is there already, and magna never writes over one.',
  isThereNext: 'Give another name, or move the file away first.',
};
