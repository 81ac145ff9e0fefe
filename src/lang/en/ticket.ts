/** What drafts of tickets are told with, in English. */
export const ticket = {
  missingIn: (channel: string) => `Still missing for ${channel}`,
  secretsOut: 'Left out, because it never belongs there',
  savedAs: 'Saved as',
  noChannel: (channel: string) => `There is no channel "${channel}" to write to.`,
  channelsAre: (ids: string) => `One can write to: ${ids}.`,
  isThere: 'A file of that name is there already, and magna never writes over one.',
  isThereNext: 'Give another name, or move the file away first.',
  noEndpoint: 'its address is not known to magna; set it in your own channels.yaml',
  noPrefill: (endpoint: string) => `its form cannot be filled in by a link; open ${endpoint} and paste the draft`,
  refusedEndpoint: (reason: string, endpoint: string) => `${reason}: ${endpoint}`,
  refusals: {
    character: 'the address has a space or a character that cannot be seen',
    'not-https': 'the address does not begin with https://',
    'user-info': 'the address holds a user name or a password, which the link would tell',
    fragment: 'what follows # in an address never arrives',
    'no-email-address': 'that is no e-mail address',
    'no-repository': 'that is no repository',
    'no-forum': 'that is no forum',
    'no-subreddit': 'that is no subreddit',
    parameter: 'the address has a parameter that magna fills in itself, or does not know',
    'form-field': 'the issue form does not say which field takes the text: mark one with {body}',
    'no-room': 'the address is so long that nothing fits into the link',
  },
  wasCut: 'This text was cut to fit into a link; the full text follows.',
  carriesAll: (length: number, limit: number) => `carries the whole draft (${length} of ${limit} characters)`,
  carriesPart: (length: number, limit: number) =>
    `carries only the beginning of the draft (${length} of ${limit} characters): paste the full text after opening it`,
  fullText: 'Full text',
  endpointsNext:
    'Addresses are your own: a channels.yaml in your overlay names a channel by id with its endpoint. `magna kb path` shows where overlays lie.',
  opening: (url: string) => `Opening ${url}`,
};
