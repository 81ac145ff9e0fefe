import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isSecret, REMOVED_KINDS, type RemovedKind } from '../../src/draft/redact/kinds.ts';
import { redact } from '../../src/draft/redact.ts';

interface Planted {
  readonly kind: RemovedKind;
  readonly text: string;
}

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'redact');
const texts = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({
    file,
    text: readFileSync(join(FOLDER, file), 'utf8'),
    planted: parse(readFileSync(join(FOLDER, file.replace('.txt', '.yaml')), 'utf8')) as Planted[],
  }));

/** The same number however it is grouped, in any case and width. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b\s./-]/g, '')
    .toUpperCase();

/** What still stands in a text of what was planted; three characters may stand anywhere, so they count only as written. */
function leaked(text: string, planted: readonly Planted[]): Planted[] {
  const all = bare(text);
  return planted.filter(
    (one) => text.includes(one.text) || (bare(one.text).length >= 5 && all.includes(bare(one.text))),
  );
}

describe('what was planted in realistic texts', () => {
  it('is enough: ten texts a language, forty things in each, every kind', () => {
    expect(texts.filter(({ file }) => file.startsWith('en-'))).toHaveLength(10);
    expect(texts.filter(({ file }) => file.startsWith('zh-'))).toHaveLength(10);
    for (const { file, planted } of texts) expect(planted.length, file).toBeGreaterThanOrEqual(40);
    const kinds = new Set(texts.flatMap(({ planted }) => planted.map(({ kind }) => kind)));
    expect([...kinds].toSorted()).toEqual([...REMOVED_KINDS].toSorted());
  });

  it('stands in the texts as they are, so that the search for it can find something', () => {
    for (const { file, text, planted } of texts) expect(leaked(text, planted), file).toHaveLength(planted.length);
  });

  it('is gone where everybody reads', ({ annotate }) => {
    const left = texts.flatMap(({ file, text, planted }) =>
      leaked(redact(text, { channel: 'public' }).text, planted).map((one) => ({ file, ...one })),
    );
    const all = texts.reduce((sum, { planted }) => sum + planted.length, 0);
    // oxlint-disable-next-line no-console -- the figure is what the test is for
    console.log(`${all - left.length} of ${all} removed`);
    void annotate(`${all - left.length} of ${all} removed`);
    expect(left).toEqual([]);
  });

  it('is gone from private channels too where it is a secret, and only there', () => {
    let secrets = 0;
    for (const { file, text, planted } of texts) {
      const { text: shown, removed } = redact(text, { channel: 'private' });
      secrets += planted.filter(({ kind }) => isSecret(kind)).length;
      expect(
        leaked(
          shown,
          planted.filter(({ kind }) => isSecret(kind)),
        ),
        file,
      ).toEqual([]);
      // A link may carry a secret in itself, which goes; the rest of it stays.
      const others = planted.filter(({ kind }) => !isSecret(kind) && kind !== 'link');
      expect(
        others.filter((one) => !shown.includes(one.text)),
        file,
      ).toEqual([]);
      expect(
        removed.filter(({ kind }) => !isSecret(kind)),
        file,
      ).toEqual([]);
      expect(withoutSecrets(text, shown), file).toBe(true);
    }
    expect(secrets).toBeGreaterThan(150);
  });

  it('leaves the same text when it is done again', () => {
    for (const { file, text } of texts) {
      for (const channel of ['public', 'private'] as const) {
        const once = redact(text, { channel }).text;
        expect(redact(once, { channel }), file).toEqual({ text: once, removed: [] });
      }
    }
  });

  it('counts what it took', () => {
    for (const { file, text, planted } of texts) {
      const { removed } = redact(text, { channel: 'public' });
      const count = removed.reduce((sum, one) => sum + one.count, 0);
      // Two beside each other may go as one, and what repeats is counted each time.
      expect(count, file).toBeGreaterThan(planted.length * 0.8);
      expect(count, file).toBeLessThan(planted.length * 1.5);
    }
  });
});

/** Whether all of the shown text but its markers stands in the original in the same order. */
function withoutSecrets(original: string, shown: string): boolean {
  let from = 0;
  return shown
    .split(
      /\[(?:password|one-time code|recovery code|access key|private key|card code|card number|bank details|密码|验证码|恢复码|访问密钥|私钥|卡密|卡号|银行账户)\]/,
    )
    .every((part) => {
      const at = original.indexOf(part, from);
      from = at + part.length;
      return at >= 0;
    });
}
