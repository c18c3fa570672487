import { ScoringError } from "../errors.ts";
import { type Day, fromDay, toDay } from "../periods/day.ts";

export const NANOS_PER_DAY = 86_400_000_000_000n;

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * An ISO 8601 instant with a zone as whole nanoseconds since 1970-01-01T00:00Z: exact, and two writings of one instant
 * (10:00+02:00, 08:00Z) are equal. Undefined where the text is none, a zone is missing or the date does not exist.
 */
export function parseInstant(text: string): bigint | undefined {
  const match = INSTANT.exec(text);
  if (!match) return undefined;
  const [, date = "", hour = "", minute = "", second = "0", fraction = "", sign, zoneHour = "0", zoneMinute = "0"] = match;
  if (!exists(date) || +hour > 23 || +minute > 59 || +second > 59 || +zoneHour > 23 || +zoneMinute > 59) return undefined;
  const zoneMinutes = (+zoneHour * 60 + +zoneMinute) * (sign === "-" ? -1 : 1);
  const seconds = toDay(date) * 86_400 + (+hour * 60 + +minute - zoneMinutes) * 60 + +second;
  return BigInt(seconds) * 1_000_000_000n + BigInt(fraction.padEnd(9, "0"));
}

/** The UTC day in which an instant falls. */
export function dayOf(instant: bigint): Day {
  const day = instant / NANOS_PER_DAY;
  return Number(instant < day * NANOS_PER_DAY ? day - 1n : day);
}

/**
 * 00:00Z of the UTC day on which the deal closed: SCORING.md counts time to there, whatever the hour of the signature.
 * A bare date is taken as it stands. Undefined without `closed`. Throws `split_closed_invalid` {deal, value}.
 */
export function closingInstant({ deal, closed }: Readonly<{ deal: string; closed?: string }>): bigint | undefined {
  if (closed === undefined) return undefined;
  if (DATE.test(closed) && exists(closed)) return BigInt(toDay(closed)) * NANOS_PER_DAY;
  const instant = parseInstant(closed);
  if (instant === undefined) throw new ScoringError("split_closed_invalid", { deal, value: closed });
  return BigInt(dayOf(instant)) * NANOS_PER_DAY;
}

/** Whether the calendar has this date: 30 February would roll over into March. */
function exists(date: string): boolean {
  const day = toDay(date);
  return Number.isFinite(day) && fromDay(day) === date;
}
