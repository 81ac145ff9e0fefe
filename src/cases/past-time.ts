import { dayOf, instantOf, wallTime } from '../channel/wall-time.ts';
import { addDays, isDay } from '../kb/days.ts';

/** In hours: nobody writes down what is older. */
const LONGEST_AGO = 10 * 365 * 24;

const WEEKDAYS_EN = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAYS_ZH = '日一二三四五六';

/**
 * When something happened, as a person types it: ISO 8601, `14:00`, `yesterday 14:00`, `Monday 9:30`, `3h ago`, `now`,
 * `昨天下午2点`, `3小时前`. What names no zone is time of the user's own; a day without a time is that day at noon, or now
 * where noon is still to come.
 *
 * @returns `ahead` for what has not happened yet; undefined for what is no time
 */
export function pastTime(typed: string, now: Date, zone: string): Date | 'ahead' | undefined {
  const text = typed.normalize('NFKC').trim();
  const found = isoInstant(text) ?? ago(text, now) ?? onDay(text, now, zone);
  if (found === undefined || Number.isNaN(found.getTime())) return undefined;
  if (now.getTime() - found.getTime() > LONGEST_AGO * 3_600_000) return undefined;
  return found > now ? 'ahead' : found;
}

/** A time that says its own zone. */
function isoInstant(text: string): Date | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})$/i.exec(text);
  const [, day = '', time = '', offset = ''] = match ?? [];
  if (!isDay(day)) return undefined;
  const zone = /^(?:z|utc)$/i.test(offset) ? 'Z' : offset.replace(/^([+-]\d{2}):?/, '$1:');
  return new Date(`${day}T${time}${zone}`);
}

const UNITS: readonly [pattern: RegExp, hours: number][] = [
  [/^(?:m|min|mins|minutes?|分钟?)$/i, 1 / 60],
  [/^(?:h|hrs?|hours?|个?小时|个?钟头)$/i, 1],
  [/^(?:d|days?|天)$/i, 24],
  [/^(?:w|weeks?|周|个?星期)$/i, 168],
];

function ago(text: string, now: Date): Date | undefined {
  if (/^(?:now|just now|现在|刚才|刚刚)$/i.test(text)) return now;
  const [, count = '', unit = ''] =
    /^(\d{1,6}(?:\.\d+)?|an?|one)\s*([a-z]+|\p{Script=Han}+?)\s*(?:ago|之?前|以前)$/iu.exec(text) ?? [];
  const hours = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  if (hours === undefined) return undefined;
  return new Date(now.getTime() - (Number.isNaN(Number(count)) ? 1 : Number(count)) * hours * 3_600_000);
}

/** A day by its date or its name, and a time of day; either may be missing. */
function onDay(text: string, now: Date, zone: string): Date | undefined {
  const today = dayOf(wallTime(now, zone));
  const [, word = '', rest = ''] =
    /^(\d{4}-\d{2}-\d{2}|[a-z]+(?: ago)?|前天|昨[天日晚]|今[天日早晚]|(?:上?周|星期|礼拜)[一二三四五六日天])?[T,，]?\s*(.*)$/iu.exec(
      text,
    ) ?? [];
  const day = word === '' ? today : dayNamed(word, today);
  if (day === undefined) return undefined;
  if (rest === '') {
    const noon = instantOf(day, 12 * 60, zone);
    return word === '' ? undefined : day === today && noon > now ? now : noon;
  }
  const minute = minuteOf(rest);
  return minute === undefined ? undefined : instantOf(day, minute, zone);
}

function dayNamed(word: string, today: string): string | undefined {
  if (/^\d/.test(word)) return isDay(word) ? word : undefined;
  if (/^(?:today|今.)$/i.test(word)) return today;
  if (/^(?:yesterday|昨.)$/i.test(word)) return addDays(today, -1);
  if (word === '前天') return addDays(today, -2);
  const english = /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$/i.test(word)
    ? WEEKDAYS_EN.indexOf(word.slice(0, 3).toLowerCase())
    : -1;
  const han = word.at(-1) ?? '';
  const wanted = english >= 0 ? english : WEEKDAYS_ZH.indexOf(han === '天' ? '日' : han);
  if (wanted < 0 || (english < 0 && !/^(?:上?周|星期|礼拜)/.test(word))) return undefined;
  // The last such day, today among them.
  const back = (new Date(`${today}T00:00:00Z`).getUTCDay() - wanted + 7) % 7;
  return addDays(today, -back);
}

/** Minutes from midnight: `14:00`, `2 pm`, `下午2点半`. */
function minuteOf(text: string): number | undefined {
  const match =
    /^(?:at )?(上午|早上|凌晨|中午|下午|晚上?)?\s*(\d{1,2})(?:[:：点时](\d{2}|半)?分?)?(?::\d{2})?\s*(am|pm)?$/iu.exec(
      text,
    );
  if (!match) return undefined;
  const [, part = '', hour = '', minute = '0', half = ''] = match;
  // A bare number is no time of day.
  if (/^(?:at )?\d{1,2}$/i.test(text)) return undefined;
  const later = /^(?:下午|晚)/.test(part) || /pm/i.test(half);
  const said = Number(hour);
  if ((later || half !== '') && (said > 12 || said === 0) && half !== '') return undefined;
  const hours = later && said < 12 ? said + 12 : /am/i.test(half) && said === 12 ? 0 : said;
  const minutes = minute === '半' ? 30 : Number(minute);
  return hours > 23 || minutes > 59 ? undefined : hours * 60 + minutes;
}
