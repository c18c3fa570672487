/**
 * What people type for a moment, as the bank's clock shows it: "" and "now", "14:00", "yesterday 14:00", "mon 9:30", "21.11. 8:15",
 * "2026-11-21 14:00", "11月21日14：00". Moments are "YYYY-MM-DDTHH:MM"; a word comes from the reader's language.
 */
export type WhenWords = Readonly<{
  now: readonly string[];
  today: readonly string[];
  yesterday: readonly string[];
  /** names of the days of the week, Sunday first; of each as many as people may type */
  weekdays: readonly (readonly string[])[];
  /** whether 3/4 is the fourth of March */
  monthFirst: boolean;
}>;

type Parts = { date: string | null; time: string | null; isNow: boolean };
type Rule = (text: string, now: string, words: WhenWords) => { length: number; parts: Partial<Parts> } | null;

const DAY_MS = 86_400_000;
/** A day without an hour is taken to be about noon, so that no clock moves it to another day. */
const NO_TIME = "12:00";

/** The moment that is meant; null where the text is none. Texts without a day mean today, a weekday the last one before today. */
export function parseWhen(typed: string, now: string, words: WhenWords): string | null {
  // Chinese keyboards write digits, colons and blanks in full width; NFKC makes them the usual ones.
  let rest = typed.normalize("NFKC").trim().toLowerCase();
  const found: Parts = { date: null, time: null, isNow: rest === "" };
  while (rest !== "") {
    const match = first(RULES, (rule) => rule(rest, now, words));
    if (!match || clashes(found, match.parts)) return null;
    Object.assign(found, match.parts);
    rest = rest.slice(match.length).replace(/^[\s,]+/, "");
  }
  if (found.isNow) return found.date === null && found.time === null ? now : null;
  const today = now.slice(0, 10);
  return `${found.date ?? today}T${found.time ?? NO_TIME}`;
}

const clashes = (found: Parts, parts: Partial<Parts>): boolean =>
  (parts.date !== undefined && found.date !== null) ||
  (parts.time !== undefined && found.time !== null) ||
  (parts.isNow === true && found.isNow);

function first<Item, Result>(items: readonly Item[], find: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const result = find(item);
    if (result !== null) return result;
  }
  return null;
}

/** The longest of some words that the text begins with, or null. */
function beginning(text: string, words: readonly string[]): string | null {
  const fitting = words.filter((word) => word !== "" && text.startsWith(word) && !continues(text.slice(word.length), word));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** "today" is not the word "to": a letter goes on with a word, unless the script writes without spaces. */
const continues = (after: string, word: string): boolean => /^\p{L}/u.test(after) && !/[\p{Script=Han}]$/u.test(word);

const dayBefore = (date: string, days: number): string => new Date(Date.parse(date) - days * DAY_MS).toISOString().slice(0, 10);

const wordRule =
  (choose: (words: WhenWords) => readonly string[], parts: (now: string) => Partial<Parts>): Rule =>
  (text, now, words) => {
    const word = beginning(text, choose(words));
    return word === null ? null : { length: word.length, parts: parts(now) };
  };

const weekdayRule: Rule = (text, now, words) => {
  const today = now.slice(0, 10);
  const weekday = new Date(today).getUTCDay();
  return first(
    words.weekdays.map((names, day) => ({ names, day })),
    ({ names, day }) => {
      const word = beginning(text, names);
      // The same day of the week is a week ago: today has a word of its own.
      return word === null ? null : { length: word.length, parts: { date: dayBefore(today, (weekday - day + 7) % 7 || 7) } };
    },
  );
};

const isoRule: Rule = (text) => {
  const [all, year, month, day] = /^(\d{4})(?:-|\/)(\d{1,2})(?:-|\/)(\d{1,2})(?:t|(?=\s|,|$))/.exec(text) ?? [];
  return all === undefined ? null : dated(all, Number(year), Number(month), Number(day));
};

/** "31.03.2026", "31.3.", and "31.03" before a time: by itself it would be one. */
const dottedRule: Rule = (text, now) => {
  const [all, day, month, year] = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4})?(?=\s|,|$)|(?=,?\s+\d{1,2}:))/.exec(text) ?? [];
  return all === undefined ? null : dated(all, year === undefined ? Number(now.slice(0, 4)) : Number(year), Number(month), Number(day));
};

/** "3月31日", "2026年3月31日"; a time may follow at once. */
const hanRule: Rule = (text, now) => {
  const [all, year, month, day] = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]/.exec(text) ?? [];
  return all === undefined ? null : dated(all, year === undefined ? Number(now.slice(0, 4)) : Number(year), Number(month), Number(day));
};

const slashRule: Rule = (text, now, { monthFirst }) => {
  const [all, left, right, year] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?=\s|,|$)/.exec(text) ?? [];
  if (all === undefined) return null;
  const [month, day] = monthFirst ? [left, right] : [right, left];
  return dated(all, year === undefined ? Number(now.slice(0, 4)) : Number(year), Number(month), Number(day));
};

function dated(all: string, year: number, month: number, day: number): ReturnType<Rule> {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { length: all.length, parts: { date: date.toISOString().slice(0, 10) } };
}

const timeRule: Rule = (text) => {
  const [all, hour, minute = "00", half] = /^(\d{1,2})(?:[:.h](\d{2}))?\s?(am|pm)?(?=\s|,|$)/.exec(text) ?? [];
  if (all === undefined || hour === undefined) return null;
  // A bare number may be anything.
  if (!/[:.hap]/.test(all)) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "pm" ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || (half !== undefined && (Number(hour) > 12 || Number(hour) === 0))) return null;
  return { length: all.length, parts: { time: `${String(hours).padStart(2, "0")}:${minute}` } };
};

/** "14点", "下午2点半", "14点30分". */
const hanTimeRule: Rule = (text) => {
  const [all, half, hour, minute = "0"] = /^(上午|下午|晚上)?(\d{1,2})[点时](?:(半|\d{1,2})分?)?/.exec(text) ?? [];
  if (all === undefined) return null;
  const hours = half === undefined || half === "上午" || Number(hour) >= 12 ? Number(hour) : Number(hour) + 12;
  const minutes = minute === "半" ? 30 : Number(minute);
  if (hours > 23 || minutes > 59) return null;
  return { length: all.length, parts: { time: `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}` } };
};

const RULES: readonly Rule[] = [
  wordRule(
    ({ now }) => now,
    () => ({ isNow: true }),
  ),
  wordRule(
    ({ today }) => today,
    (now) => ({ date: now.slice(0, 10) }),
  ),
  wordRule(
    ({ yesterday }) => yesterday,
    (now) => ({ date: dayBefore(now.slice(0, 10), 1) }),
  ),
  weekdayRule,
  isoRule,
  dottedRule,
  hanRule,
  slashRule,
  hanTimeRule,
  timeRule,
];

/** The clock on the reader's wall, which is taken to be the bank's. */
export function wallClock(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A moment of the bank's clock as the instant that is stored: days and hours of the bank are written as UTC. */
export const toInstant = (moment: string): string => `${moment}:00Z`;
/** And back. */
export const toMoment = (instant: string): string => instant.slice(0, 16);
