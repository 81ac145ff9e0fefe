import type { PortalErrors } from '../kb/shapes/portal-errors.ts';
import { comparable } from './comparable.ts';
import { type Message, written } from './message.ts';
import { standsAlone } from './stands-alone.ts';

/** What looks like a code, though nothing in the base says so. */
export interface CodeLike {
  readonly text: string;
  /** The text says that it is one: `error E4711`, `E4711: ...`. */
  readonly labelled: boolean;
  /** The system whose name it begins with. */
  readonly system: PortalErrors | undefined;
}

/** Letters and digits in one piece, such as `XQ-4711`, or `0x80070005`; or capitals with a low line. */
const PIECE =
  /(?<![\p{Script=Latin}\p{N}])(?:0x[0-9a-f]{4,}|[a-z][a-z0-9]*(?:(?:[-_]|\.(?=\d))[a-z0-9]+){0,8})(?![\p{Script=Latin}\p{N}])/giu;
/** A number alone is a code only where the text calls it an error. */
const NUMBER =
  /(?:(?:error|err|fehler|erreur)(?:[ -]?code| no\.?| number)?|错误码|错误代码|错误|报错)["'”]?[ :：=#([]{0,3}["'“]?(\d{2,10})(?![\p{Script=Latin}\p{N}])/giu;
const LABEL =
  /(?:error|err|(?<!(?:post|bar|zip|hs|cn|tariff|commodity|postal|area|country)[ -]?)code|fehler|erreur|message|meldung|status|\bno\.?|\bnr\.?|nummer|number|错误|错误码|代码|报错|提示|返回)["'”]?\s?(?:is |为|是)?[:：=#([]?\s*["'“「(]?$/i;
/** The longest word that can be a code, in characters. */
const LONGEST = 48;
/** Only so many words are looked at: a log holds thousands of numbers. */
const MOST = 200;

/** What looks like a code in a text, in order, each once. */
export function codeLikes(message: Message, systems: readonly PortalErrors[]): CodeLike[] {
  const { text } = message;
  const found = new Map<string, CodeLike>();
  const add = (piece: string, labelled: boolean, system: PortalErrors | undefined): void => {
    const there = found.get(piece);
    if (there === undefined || (labelled && !there.labelled)) found.set(piece, { text: piece, labelled, system });
  };
  for (const { piece, labelled, system } of spacedCodes(message, systems)) add(piece, labelled, system);
  for (const [, number = ''] of text.matchAll(NUMBER)) {
    if (found.size >= MOST) break;
    add(number, true, undefined);
  }
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (found.size >= MOST) break;
    // What a letter follows behind a full stop is the name of a file.
    if (piece.length > LONGEST || !isCodeLike(piece) || /^\.[a-z]/i.test(text.slice(index + piece.length))) continue;
    add(piece, isLabelled(text, index, index + piece.length), systemOf(piece, systems));
  }
  return [...found.values()];
}

/** Whether a label stands before it, or it is the label of a line itself. */
function isLabelled(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (LABEL.test(before)) return true;
  return /(?:^|\n)\s*["'[(]?$/.test(before) && /^["'\])]?\s?[:：-]\s?/.test(text.slice(end, end + 4));
}

/** Neither a paper size, a version nor an amount. */
function isCodeLike(piece: string): boolean {
  if (/^0x/i.test(piece)) return true;
  if (/^[A-Z]+(?:_[A-Z]+)+$/.test(piece)) return true;
  return /\d\d/.test(piece) && !/^(?:v|EUR|USD|GBP|CNY|RMB|HKD|INR)\d/i.test(piece);
}

/** `CBP 30`: the name of a system and a number. */
function spacedCodes(
  message: Message,
  systems: readonly PortalErrors[],
): { piece: string; labelled: boolean; system: PortalErrors }[] {
  const { text, tokens } = message;
  return tokens.flatMap((token, from) => {
    const next = tokens[from + 1];
    if (token.kind !== 'letters' || next?.kind !== 'digits' || next.key.length < 2) return [];
    if (!/^[ \t]{1,2}-?[ \t]?$/.test(text.slice(token.end, next.start))) return [];
    const system = systemOf(token.key, systems);
    if (system === undefined) return [];
    const span = { from, to: from + 2 };
    const labelled =
      next.key.length >= 4 || isLabelled(text, token.start, next.end) || standsAlone(message, span, 'phrase');
    return [{ piece: written(message, span), labelled, system }];
  });
}

/** The system of a code that begins with its name, such as `CDS1200`. */
function systemOf(piece: string, systems: readonly PortalErrors[]): PortalErrors | undefined {
  const letters = /^[a-z]+/i.exec(piece)?.[0].toUpperCase();
  if (letters === undefined) return undefined;
  return systems.find(({ aliases = [] }) =>
    aliases.some((name) => /^[A-Z]+$/.test(name) && comparable(name) === letters),
  );
}
