import { addDays, isDay } from '../kb/days.ts';
import { hanCount } from './han-count.ts';

interface Found {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly text: string;
}

type Reader = (text: string, now: Date, today: string) => Found | undefined;

const WEEKDAYS_EN = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAYS_ZH = '日一二三四五六';
const NUMBERS_EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MONTHS_EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Words before a day that make it a deadline. */
const BY =
  '(?:by|until|till|before|no later than|not later than|at the latest|deadline(?: is)?:?|due(?: on| by)?|cut-?off(?: is)?|expires?(?: on)?|(?:arrives?|arriving|reaches(?: \\w+)?|sails?|sailing|departs?|leaves?|closes?)(?: on)?|ETA|ETD)';
const BY_ZH = '(?:最晚|最迟|截止(?:到|日期?)?(?:是|为)?|期限(?:是|为)?)[:：]?';
/** Words behind a day that do. */
const BEFORE_ZH = '(?:之?前|以前|截止|就?要(?:到|用|交|办)|到港|开船|开(?![始会放])|到期|靠港)';

/**
 * The deadline a sentence names, with the words that name it.
 *
 * @param now for hours: "within 48 hours"
 * @param today the day in the user's zone, YYYY-MM-DD, for "in three days" and "by Friday"
 */
export function deadlineIn(text: string, now: Date, today: string): Found | undefined {
  for (const read of READERS) {
    const found = read(text, now, today);
    if (found) return { ...found, text: found.text.trim() };
  }
  return undefined;
}

/**
 * A day as a person types it where a deadline is asked for: a date, or words such as "Friday", "in 3 days", "后天".
 *
 * @returns YYYY-MM-DD; undefined where it is none
 */
export function typedDay(typed: string, now: Date, today: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  return (deadlineIn(text, now, today) ?? deadlineIn(`by ${text}`, now, today) ?? deadlineIn(`${text}前`, now, today))
    ?.day;
}

/** "No reply in 50 hours" is a time that has passed. */
const NO_REPLY = '(?<!\\b(?:reply|answer|response|heard|news) )';

const READERS: readonly Reader[] = [isoDay, withinHours, withinDays, monthDay, weekday, nearDay, endOf];

function isoDay(text: string): Found | undefined {
  const match = new RegExp(
    `(?:\\b${BY}|${BY_ZH})\\s*(\\d{4}-\\d{2}-\\d{2})|(\\d{4}-\\d{2}-\\d{2})\\s*${BEFORE_ZH}`,
    'i',
  ).exec(text);
  const day = match?.[1] ?? match?.[2];
  return match && day !== undefined && isDay(day) ? { day, text: match[0] } : undefined;
}

const COUNT_ZH = '(?<![\\d零一二三四五六七八九十百两])(\\d{1,3}|[零一二三四五六七八九十两]{1,3})\\s*(?:个)?';

function withinHours(text: string, now: Date, today: string): Found | undefined {
  const match = new RegExp(
    `${NO_REPLY}\\b(?:in|within|next) (?:the next )?(\\d{1,3}) ?(?:hours?|hrs?|h)\\b|${COUNT_ZH}(?:小时|钟头)(?:内|之内|以内)`,
    'i',
  ).exec(text);
  const hours = match ? numberOf(match[1] ?? match[2] ?? '') : undefined;
  if (!match || hours === undefined) return undefined;
  // The day in the user's zone moves on as the day in UTC does.
  const days = (instant: number): number => Math.floor(instant / 86_400_000);
  const ahead = days(now.getTime() + hours * 3_600_000) - days(now.getTime());
  return { day: addDays(today, ahead), text: match[0] };
}

function withinDays(text: string, _: Date, today: string): Found | undefined {
  const match = new RegExp(
    `${NO_REPLY}\\b(?:in|within)(?: the next)? (\\d{1,3}|[a-z]{1,5}) (days?|weeks?)\\b|${COUNT_ZH}(天|日|周|星期)(?:内|之内|以内)`,
    'i',
  ).exec(text);
  const count = match ? numberOf(match[1] ?? match[3] ?? '') : undefined;
  if (!match || count === undefined) return undefined;
  const isWeek = /^(?:week|周|星期)/i.test(match[2] ?? match[4] ?? '');
  return { day: addDays(today, count * (isWeek ? 7 : 1)), text: match[0] };
}

/** "by 3 December", "before Dec 3rd", "12月3日前". */
function monthDay(text: string, _: Date, today: string): Found | undefined {
  const names = `(${MONTHS_EN.map((month) => `${month}[a-z]*`).join('|')})`;
  const date = '(\\d{1,2})(?:st|nd|rd|th)?';
  const match = new RegExp(
    `\\b${BY} (?:the )?(?:${date}(?: of)? ${names}|${names} ${date})\\b|${BY_ZH}\\s*(\\d{1,2})月(\\d{1,2})[日号]|(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号]?\\s*${BEFORE_ZH}`,
    'i',
  ).exec(text);
  if (!match) return undefined;
  const [, dayFirst, monthAfter, monthFirst, dayAfter, zhMonth, zhDay, zhMonth2, zhDay2] = match;
  const word = (monthAfter ?? monthFirst)?.slice(0, 3).toLowerCase();
  const month = word === undefined ? Number(zhMonth ?? zhMonth2) : MONTHS_EN.indexOf(word) + 1;
  const day = nextTime(month, Number(dayFirst ?? dayAfter ?? zhDay ?? zhDay2), today);
  return day === undefined ? undefined : { day, text: match[0] };
}

/** That day of this year, or of the next where it lies half a year back; undefined where no such day is. */
function nextTime(month: number, date: number, today: string): string | undefined {
  const two = (n: number): string => String(n).padStart(2, '0');
  const year = Number(today.slice(0, 4));
  const [this_, next] = [year, year + 1].map((one) => `${one}-${two(month)}-${two(date)}`);
  if (this_ === undefined || !isDay(this_)) return undefined;
  return this_ < addDays(today, -183) ? next : this_;
}

function weekday(text: string, _: Date, today: string): Found | undefined {
  const match = new RegExp(
    `\\b${BY} (?:this |next |coming |the )?(${WEEKDAYS_EN.join('|')})\\b|\\b(${WEEKDAYS_EN.join('|')}) (?:at the latest|deadline)\\b|(?:${BY_ZH})?(?:下|这|本)?(?:周|星期|礼拜)([一二三四五六日天])(?:${BEFORE_ZH})|${BY_ZH}(?:下|这|本)?(?:周|星期|礼拜)([一二三四五六日天])`,
    'i',
  ).exec(text);
  if (!match) return undefined;
  const [words, by, latest, zhBefore, zhBy] = match;
  const english = by ?? latest;
  const han = zhBefore ?? zhBy ?? '';
  const wanted =
    english === undefined ? WEEKDAYS_ZH.indexOf(han === '天' ? '日' : han) : WEEKDAYS_EN.indexOf(english.toLowerCase());
  const from = new Date(`${today}T00:00:00Z`).getUTCDay();
  const nextWeek = /下(?:周|星期|礼拜)/.test(words);
  // A Chinese week begins on Monday, and "next" is the one after this.
  const ahead = nextWeek ? 7 - ((from + 6) % 7) + ((wanted + 6) % 7) : (wanted - from + 7) % 7;
  return { day: addDays(today, ahead), text: words };
}

const NEAR: readonly { days: number; pattern: RegExp }[] = [
  { days: 2, pattern: new RegExp(`\\b${BY} (?:the )?day after tomorrow\\b|(?:大)?后天(?:${BEFORE_ZH})`, 'i') },
  { days: 1, pattern: new RegExp(`\\b${BY} tomorrow\\b|(?:明天|明日)(?:[^，。,.]{0,4}${BEFORE_ZH}|就)`, 'i') },
  {
    days: 0,
    pattern: new RegExp(
      `\\b(?:${BY}|needs?|needed|must|has to be|have to)\\b[^.?!,;]{0,48}\\b(?:today|tonight|end of (?:the )?day|EOD)\\b|(?:今天|今日|今晚)(?:内|之内|下班前|${BEFORE_ZH}|就|必须)`,
      'i',
    ),
  },
];

function nearDay(text: string, _: Date, today: string): Found | undefined {
  for (const { days, pattern } of NEAR) {
    const match = pattern.exec(text);
    // The day after the day after tomorrow begins with the same characters.
    if (match) return { day: addDays(today, match[0].startsWith('大后天') ? 3 : days), text: match[0] };
  }
  return undefined;
}

/** The end of a week is its Friday, or the weekend's own end; that of a month its last day. */
function endOf(text: string, _: Date, today: string): Found | undefined {
  const week =
    /\b(?:end of (?:the|this) week|(?:within|before the end of) this week)\b|(?:本周|这周|这个星期)(?:内|之内|底前?)/i.exec(
      text,
    );
  if (week) {
    const from = new Date(`${today}T00:00:00Z`).getUTCDay();
    return { day: addDays(today, from === 0 ? 0 : from === 6 ? 1 : 5 - from), text: week[0] };
  }
  const month = /\b(?:end of (?:the|this) month|month-?end)\b|(?:本月|这个月)?月底(?:之?前|截止)|本月(?:内|底)/i.exec(
    text,
  );
  if (!month) return undefined;
  const [year = 0, number = 1] = today.split('-').map(Number);
  return { day: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10), text: month[0] };
}

/** A small number in digits or in words of either language; undefined for any other word. */
function numberOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^an?$/i.test(word)) return 1;
  const english = NUMBERS_EN.indexOf(word.toLowerCase());
  return english >= 0 ? english : hanCount(word);
}
