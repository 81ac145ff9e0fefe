import { type ConfigKey, DRAFT_LANGUAGES, type DraftLanguage, type Role, ROLES } from '../../config/keys.ts';
import { readValue } from '../../config/read-value.ts';
import type { ConfigStore } from '../../config/store.ts';
import type { KnowledgeBase } from '../../kb/knowledge-base.ts';
import type { ChannelId } from '../../kb/shapes/faq.ts';
import type { Lang } from '../../lang/words.ts';
import { openConfig, settingIn } from './config-file.ts';

/** Where a channel is reached. */
export type ChannelAddress =
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'mail'; readonly address: string };

/** What a user has told magna about themselves and their own channels; undefined is what they have not. */
export interface Config {
  readonly identity: {
    readonly name: string | undefined;
    readonly company: string | undefined;
    /** An e-mail address or a telephone number. */
    readonly contact: string | undefined;
    readonly role: Role | undefined;
    /** Undefined: that of the question. */
    readonly draftLanguage: DraftLanguage | undefined;
  };
  /** Of each channel that has one in the knowledge base with all overlays, so that `--kb` counts too. */
  readonly channels: Readonly<Partial<Record<ChannelId, ChannelAddress>>>;
  /** What a draft can be filled into, as addresses that a prefilled link is made from. */
  readonly links: {
    /** An e-mail address. */
    readonly mailto: string | undefined;
    /** `https://HOST/OWNER/REPO`, with the issue form and the field for the text where they are set. */
    readonly github: string | undefined;
    /** The forum, with its category where it is set. */
    readonly discourse: string | undefined;
    /** `https://www.reddit.com/r/NAME`. */
    readonly reddit: string | undefined;
  };
}

/**
 * The user's settings for drafts and links.
 *
 * @throws MagnaError where `config.yaml` is broken, with every reason at its line, or cannot be read
 */
export async function readConfig(store: ConfigStore, kb: KnowledgeBase, lang: Lang): Promise<Config> {
  const file = await openConfig(store, lang);
  const get = (key: ConfigKey): string | undefined => {
    const setting = settingIn(file, key);
    const read = setting === undefined ? undefined : readValue(key, setting.value);
    return read !== undefined && 'value' in read ? read.value : undefined;
  };
  const reddit = get('reddit');
  return {
    identity: {
      name: get('name'),
      company: get('company'),
      contact: get('contact'),
      role: ROLES.find((role) => role === get('role')),
      draftLanguage: DRAFT_LANGUAGES.find((language) => language === get('draftLanguage')),
    },
    channels: channelAddresses(kb),
    links: {
      mailto: get('mail'),
      github: withParameters(get('github'), [
        ['template', get('githubTemplate')],
        [get('githubField'), '{body}'],
      ]),
      discourse: withParameters(get('forum'), [['category', get('forumCategory')]]),
      reddit: reddit === undefined ? undefined : `https://www.reddit.com/r/${reddit}`,
    },
  };
}

function channelAddresses(kb: KnowledgeBase): Partial<Record<ChannelId, ChannelAddress>> {
  return Object.fromEntries(
    kb.channels.channels.flatMap(({ id, endpoint }) => (endpoint === 'unknown' ? [] : [[id, addressOf(endpoint)]])),
  );
}

function addressOf(endpoint: string): ChannelAddress {
  return /^mailto:/i.test(endpoint)
    ? { kind: 'mail', address: endpoint.slice('mailto:'.length) }
    : { kind: 'web', url: endpoint };
}

function withParameters(
  address: string | undefined,
  parameters: readonly (readonly [name: string | undefined, value: string | undefined])[],
): string | undefined {
  if (address === undefined) return undefined;
  const set = parameters.flatMap(([name, value]) =>
    name === undefined || value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return set.length === 0 ? address : `${address}?${set.join('&')}`;
}
