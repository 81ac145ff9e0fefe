import { describe, expect, it } from 'vitest';
import { matchedWords } from '../../src/search/matches.ts';
import { readQuestion } from '../../src/search/question.ts';
import { indexOver } from '../support/search.ts';

const index = indexOver([
  { phrases: ['upload refused', 'EUR.1 stamp', 'shipping PDF', '上传失败', '单证格式'], answers: ['the certificate'] },
  { phrases: ['login'] },
]);
const matched = (text: string, question: string): string[] => matchedWords(text, readQuestion(index, question));

describe('the words of a text that were asked for', () => {
  it.each([
    ['as the text writes them', 'Refusal of uploads.', 'upload refused', ['Refusal', 'uploads']],
    ['each once', 'upload, upload and Upload', 'upload', ['upload', 'Upload']],
    ['where one was mistyped', 'The upload stops.', 'uplaod', ['upload']],
    ['not those that only bind', 'the upload', 'the upload', ['upload']],
    ['not those that no entry holds', 'pizza upload', 'pizza upload', ['upload']],
    ['pairs of characters as one word', '文件上传失败了', '上传失败', ['上传失败']],
    ['pairs that are apart', '上传后失败', '上传失败', ['上传', '失败']],
    ['written in another way', '檔案上傳，ＰＤＦ', '上传 pdf', ['上傳', 'ＰＤＦ']],
    ['not a character alone', '上面的传', '上传', []],
    ['a code with its point', 'The EUR.1 form.', 'eur.1', ['EUR', '1']],
    ['in the order of the text', 'stamp on the upload', 'upload stamp', ['stamp', 'upload']],
    ['none in a text without them', 'nothing of it', 'upload', []],
    ['none in no text', '', 'upload', []],
    ['none for no question', 'upload', '', []],
  ])('are told %s', (_, text, question, words) => {
    expect(matched(text, question)).toEqual(words);
  });
});
