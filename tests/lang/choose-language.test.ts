import { expect, it } from 'vitest';
import { chooseLanguage } from '../../src/lang/choose-language.ts';

it.each([
  ['en', '单证卡住', 'zh_CN.UTF-8', 'en'],
  ['zh', 'document stuck', 'en_US.UTF-8', 'zh'],
  ['fr', undefined, 'en_US.UTF-8', 'en'],
  [undefined, '单证卡住', 'en_US.UTF-8', 'zh'],
  [undefined, 'PDF 格式', 'en_US.UTF-8', 'zh'],
  [undefined, 'document stuck', 'zh_CN.UTF-8', 'en'],
  [undefined, 'REX', 'zh_CN.UTF-8', 'zh'],
  [undefined, 'EUR.1 USMCA', 'zh_CN.UTF-8', 'zh'],
  [undefined, undefined, 'zh_CN.UTF-8', 'zh'],
  [undefined, undefined, 'zh-TW', 'zh'],
  [undefined, undefined, 'zh', 'zh'],
  [undefined, undefined, 'ZH_CN', 'zh'],
  [undefined, undefined, 'C', 'en'],
  [undefined, undefined, 'zha', 'en'],
  [undefined, '', 'zh_CN', 'zh'],
] as const)('the flag %s, the question %s and the locale %s make it %s', (flag, question, locale, lang) => {
  expect(chooseLanguage(flag, question, locale)).toBe(lang);
});
