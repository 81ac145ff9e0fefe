import { addDays, isDay } from '../kb/days.ts';

const WEEKDAYS_EN = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAYS_ZH = '日一二三四五六';
const NUMBERS_EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const DIGITS_ZH = '零一二三四五六七八九';

/**
 * The deadline a sentence names, with the words that name it.
 *
 * @param today YYYY-MM-DD, for "in three days" and "by Friday"
 */
export function deadlineIn(text: string, today: string): { day: string; text: string } | undefined {
  const iso = /(?:by|until|before|deadline|最晚|截止|之前)?\s*(\d{4}-\d{2}-\d{2})(?:前|之前)?/i.exec(text);
  if (iso?.[1] && isDay(iso[1]) && /by|until|before|deadline|最晚|截止|前/i.test(iso[0]))
    return { day: iso[1], text: iso[0] };
  const within =
    /\b(?:in|within) (\d{1,3}|[a-z]{3,5}) days?\b|(?<![\d零一二三四五六七八九十百两])(\d{1,3}|[零一二三四五六七八九十两]{1,3})\s*天(?:内|之内|以内)/i.exec(
      text,
    );
  const days = within ? numberOf(within[1] ?? within[2] ?? '') : undefined;
  if (within && days !== undefined) return { day: addDays(today, days), text: within[0] };
  const weekday =
    /\bby (sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b|(?:下|这|本)?(?:周|星期)([一二三四五六日天])(?:之?前)/i.exec(
      text,
    );
  if (weekday) {
    const wanted = weekday[1]
      ? WEEKDAYS_EN.indexOf(weekday[1].toLowerCase())
      : WEEKDAYS_ZH.indexOf(weekday[2] === '天' ? '日' : (weekday[2] ?? ''));
    const from = new Date(`${today}T00:00:00Z`).getUTCDay();
    const later = weekday[0].startsWith('下') ? 7 - ((from + 6) % 7) + ((wanted + 6) % 7) : (wanted - from + 7) % 7;
    return { day: addDays(today, later), text: weekday[0] };
  }
  const tomorrow = /\b(?:by|until) tomorrow\b|明天(?:之?前|就要|截止)/i.exec(text);
  return tomorrow ? { day: addDays(today, 1), text: tomorrow[0] } : undefined;
}

/** A small number in digits or in words of either language; undefined for any other word. */
function numberOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const english = NUMBERS_EN.indexOf(word.toLowerCase());
  if (english >= 0) return english;
  const [, tens, ten, ones] = /^([一二三四五六七八九两])?(十)?([一二三四五六七八九两])?$/.exec(word) ?? [];
  const digit = (character: string | undefined): number =>
    character === '两' ? 2 : DIGITS_ZH.indexOf(character ?? '零');
  if (ten !== undefined) return (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
  return tens === undefined || ones !== undefined ? undefined : digit(tens);
}
