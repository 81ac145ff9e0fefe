import { type Endpoint, refused, type RefusedEndpoint } from './endpoint.ts';
import { readHttpsAddress } from './https-address.ts';

/** GitHub answers 414 above 8,191 bytes; a sign-in on the way wraps the link once more. */
const MAX_URL = 6_000;

const OWNER = /^[a-z0-9][\w-]{0,99}$/i;
const REPOSITORY = /^(?!\.{1,2}$)[\w.-]{1,100}$/;
const TEMPLATE = /^[\w.-]+\.(?:md|ya?ml)$/;
const FIELD = /^[\w-]+$/;

/** What the address of a new issue takes besides, by GitHub's page "Creating an issue from a URL query". */
const KNOWN = ['labels', 'template', 'assignees', 'milestone', 'projects', 'type'];

/** Stands where the text goes: `?template=bug.yml&what-happened={body}`. */
const BODY = '{body}';

/**
 * Reads the address of a repository, or of its new issue: `https://HOST/OWNER/REPO`, with `/issues` or `/issues/new` and the
 * parameters of GitHub besides title and body.
 *
 * An issue form (a `template` in YAML) has fields with ids. One of them is `{body}` and takes the text; others may have fixed
 * values. A form without such a field is refused, since GitHub drops `body` there.
 */
export function readGithub(text: string): Endpoint | RefusedEndpoint {
  const address = readHttpsAddress(text);
  if (address.status === 'refused') return address;
  const [owner = '', name = '', issues = 'issues', fresh = 'new', ...more] = address.path;
  const repository = name.replace(/\.git$/, '');
  if (!OWNER.test(owner) || !REPOSITORY.test(repository) || issues !== 'issues' || fresh !== 'new' || more.length > 0)
    return refused('no-repository', address.path.join('/'));
  const template = address.parameters.find((one) => one.name === 'template')?.value;
  if (template !== undefined && !TEMPLATE.test(template)) return refused('parameter', 'template');
  const isForm = template !== undefined && !template.endsWith('.md');
  for (const { name: key } of address.parameters) {
    const isField = isForm && FIELD.test(key) && key !== 'title' && key !== 'body';
    if (!KNOWN.includes(key) && !isField) return refused('parameter', key);
  }
  const [field, second] = address.parameters.filter(({ value }) => value === BODY);
  if (second !== undefined || (field === undefined) === isForm) return refused('form-field', template);
  if (field !== undefined && KNOWN.includes(field.name)) return refused('form-field', field.name);
  return {
    status: 'read',
    base: `${address.origin}/${owner}/${repository}/issues/new`,
    fixed: address.parameters.filter((one) => one !== field),
    subject: 'title',
    body: field?.name ?? 'body',
    lineEnd: '\n',
    maxUrl: MAX_URL,
    maxSubject: undefined,
  };
}
