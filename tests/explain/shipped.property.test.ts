import { beforeAll, describe, expect, it } from 'vitest';
import { phrasebookOf } from '../../src/explain/phrasebook.ts';
import type { Phrase } from '../../src/explain/phrases.ts';
import { readMessage } from '../../src/explain/read-message.ts';
import type { PortalErrors } from '../../src/kb/shapes/portal-errors.ts';
import { shippedKb } from '../support/kb.ts';

interface Spelling {
  readonly system: PortalErrors;
  readonly index: number;
  readonly text: string;
  readonly weight: Phrase['weight'];
}

let systems: readonly PortalErrors[];
let spellings: Spelling[];

beforeAll(async () => {
  systems = (await shippedKb()).portalErrors;
  const phrases = [...phrasebookOf(systems).byKey.values()].flat();
  spellings = systems.flatMap((system) =>
    system.codes.flatMap(({ code, aliases = [] }, index) =>
      [code, ...aliases].map((text) => {
        const own = phrases.find((one) => one.system === system && one.index === index && one.text === text);
        return { system, index, text, weight: own?.weight ?? 'word' };
      }),
    ),
  );
});

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');
const apart = (mark: string) => (text: string) => text.replace(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/gi, mark);
const together = (text: string): string => text.replace(/(?<=[a-z])[ -](?=\d)|(?<=\d)[ -](?=[a-z])/gi, '');

const WRITTEN: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in lower case': (text) => text.toLowerCase(),
  'in upper case': (text) => text.toUpperCase(),
  'in full width': fullWidth,
  'with spaces between letters and digits': apart(' '),
  'with hyphens between letters and digits': apart('-'),
  'without them': together,
  'with other spaces': (text) => `\u00a0 ${text.replaceAll(' ', '\u00a0')}\u200b `,
  'with a full stop': (text) => `${text}.`,
};

/** Where a message stands for itself. */
const ALONE: Record<string, (text: string) => string> = {
  'in a letter, in quotation marks': (text) =>
    `Dear customer,\nthe portal answered "${text}" when our declaration was sent in.\nKind regards`,
  'in a letter, in Chinese': (text) => `你好，\n我们昨天申报之后，页面弹出“${text}”，请问应该联系谁？\n谢谢`,
  'behind a label': (text) =>
    `Upload of 2026-11-22 14:20:11 UTC\nStatus: ${text}\nat com.acme.Upload.send(Upload.java:412)`,
  'behind a Chinese label': (text) => `2026-11-22 14:20:11 申报单上传\n状态：${text}\n操作员 王芳`,
  'on a line of its own': (text) => `Our shipment has not moved since Monday.\n${text}\nCan anybody look at it?`,
  'in JSON': (text) => JSON.stringify({ id: 7, message: text, at: '2026-11-22T14:20:11Z' }),
};
/** Where it stands among other words. */
const AMONG: Record<string, (text: string) => string> = {
  'in a sentence': (text) => `Since this morning the customs portal tells us ${text} and the broker has gone home.`,
  'in a German sentence': (text) =>
    `Beim Hochladen der Anmeldung kam leider wieder die Meldung ${text} zurück, was nun?`,
  'in a Chinese sentence': (text) => `今天早上重新申报以后系统还是返回 ${text} 这样的结果，报关行也不清楚原因。`,
  'in a log': (text) =>
    `2026-11-22 14:20:11,042 WARN [worker-7] c.a.Upload - ${text} (attempt 2 of 3)\n\tat java.lang.Thread.run`,
};

function expectFirst({ system, index, text }: Spelling, message: string): void {
  const { matches } = readMessage(systems, message);
  const first = matches[0];
  const found = first === undefined ? 'nothing' : `${first.system.system}: ${first.system.codes[first.index]?.code}`;
  expect(found, `${text} in: ${message}`).toBe(`${system.system}: ${system.codes[index]?.code}`);
}

describe('every spelling of every code', () => {
  it.each(Object.entries(WRITTEN))('is found %s', (_, write) => {
    for (const spelling of spellings) expectFirst(spelling, write(spelling.text));
  });

  it.each(Object.entries(ALONE))('is found %s', (_, around) => {
    for (const spelling of spellings) {
      // A bare number is a status only behind a word that says so.
      if (spelling.weight === 'number') continue;
      expectFirst(spelling, around(spelling.text));
      expectFirst(spelling, around(spelling.text.toUpperCase()));
      expectFirst(spelling, around(fullWidth(spelling.text)));
    }
  });

  it.each(Object.entries(AMONG))('is found %s where it says enough by itself', (_, around) => {
    for (const spelling of spellings) {
      if (spelling.weight !== 'code' && spelling.weight !== 'sentence') continue;
      expectFirst(spelling, around(spelling.text));
      expectFirst(spelling, around(apart(' ')(spelling.text)));
    }
  });

  it.each(Object.entries(AMONG))('is never taken for another one %s', (_, around) => {
    for (const { system, index, text, weight } of spellings) {
      const { matches } = readMessage(systems, around(text));
      const wrong = matches.filter((one) => one.system !== system || one.index !== index);
      expect(
        wrong.map((one) => one.system.codes[one.index]?.code),
        `${text} (${weight})`,
      ).toEqual([]);
    }
  });
});
