import { type Contact, FOLLOW_UP_DAYS, type RatingFact } from "../../../lib/scoring/metrics/facts.ts";
import { parseDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import type { Rational } from "../../../lib/scoring/money/rational.ts";
import { fromDay } from "../../../lib/scoring/periods/day.ts";
import { monthPeriod, monthsOf, type Period, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { all, clause, inList, live, type Snapshot } from "../snapshot.ts";

type Origin = { import_id: number | bigint; line: number | bigint };
const source = (kind: string, row: Origin) => ({ kind, importId: Number(row.import_id), line: Number(row.line) });

/** Activities of the period, and those before it as far back as a follow-up may wait, in the order of their instants. */
export async function loadContacts(snapshot: Snapshot, period: Period, segments: ReadonlyMap<string, string | null>): Promise<Contact[]> {
  const since = fromDay(period.start - FOLLOW_UP_DAYS);
  const where = all(live(snapshot, "v"), clause("v.at >= ? AND v.at < ?", since, fromDay(period.end)));
  type Row = { manager: string; client: string | null; kind: string; at: string; outcome: string | null } & Origin;
  const rows = await snapshot.sql.query<Row>(
    `SELECT manager, client, kind, at, outcome, import_id, line FROM activities v WHERE ${where.text} ORDER BY at, id`,
    where.params,
  );
  return rows.map(({ manager, client, kind, at, outcome, ...origin }) => ({
    manager,
    client,
    segment: client === null ? null : (segments.get(client) ?? null),
    kind,
    at,
    outcome: outcome === "" ? null : outcome,
    source: source("activities", origin),
  }));
}

/** Segments of clients by their codes. */
export async function loadSegments(snapshot: Snapshot): Promise<ReadonlyMap<string, string | null>> {
  const where = live(snapshot, "c");
  const rows = await snapshot.sql.query<{ code: string; segment: string | null }>(
    `SELECT code, segment FROM clients c WHERE ${where.text}`,
    where.params,
  );
  return new Map(rows.map(({ code, segment }) => [code, segment]));
}

/** Ratings by manager: those of the period itself, else those of the periods inside it. */
export async function loadRatings(snapshot: Snapshot, period: Period): Promise<ReadonlyMap<string, readonly RatingFact[]>> {
  const where = all(live(snapshot, "g"), inList(snapshot.sql, "g.period", codesWithin(period)));
  type Row = { manager: string; period: string; criterion: string; score: string; rater: string } & Origin;
  const rows = await snapshot.sql.query<Row>(
    `SELECT manager, period, criterion, score, rater, import_id, line FROM ratings g WHERE ${where.text} ORDER BY manager, criterion, period, rater`,
    where.params,
  );
  const exact = new Set(rows.filter((row) => row.period === period.code).map(({ manager, criterion }) => `${manager}\u0000${criterion}`));
  const counting = rows.filter((row) => row.period === period.code || !exact.has(`${row.manager}\u0000${row.criterion}`));
  const facts = counting.map(({ manager, criterion, score, rater, ...origin }) => ({
    manager,
    criterion,
    score: parseDecimal(score),
    rater,
    source: source("ratings", origin),
  }));
  return Map.groupBy(facts, ({ manager }) => manager);
}

/** The period, and the quarters and months inside it. */
export function codesWithin(period: Period): string[] {
  const months = monthsOf(period).map((index) => monthPeriod(index).code);
  if (period.kind === "month") return [period.code];
  if (period.kind === "quarter") return [period.code, ...months];
  return [period.code, ...[1, 2, 3, 4].map((quarter) => parsePeriod(`${period.code}-Q${quarter}`).code), ...months];
}

/** Coefficients of products that have one. */
export async function loadCoefficients(snapshot: Snapshot): Promise<ReadonlyMap<string, Rational>> {
  const rows = await productRows(snapshot);
  return new Map(rows.flatMap(({ code, coefficient }) => (coefficient === null ? [] : [[code, parseDecimal(coefficient)]])));
}

/** Every product or family with all products below it, itself among them. */
export async function loadProductFamilies(snapshot: Snapshot): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await productRows(snapshot);
  const below = (code: string): string[] => [code, ...rows.filter(({ parent }) => parent === code).flatMap((child) => below(child.code))];
  const families = Map.groupBy(rows, ({ family }) => family);
  return new Map([
    ...[...families].map(([family, own]): [string, string[]] => [family, own.map(({ code }) => code)]),
    ...rows.map(({ code }): [string, string[]] => [code, below(code)]),
  ]);
}

async function productRows(snapshot: Snapshot) {
  const where = live(snapshot, "p");
  type Row = { code: string; family: string; coefficient: string | null; parent: string | null };
  return snapshot.sql.query<Row>(
    `SELECT code, family, coefficient, parent FROM products p WHERE ${where.text} ORDER BY code`,
    where.params,
  );
}
