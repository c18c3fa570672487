import { ScoringError } from "../errors.ts";
import { parseDecimal, scaledToText } from "../money/decimal-text.ts";
import { add, isZero, multiply, ONE, type Rational, subtract, ZERO } from "../money/rational.ts";
import type { Day } from "../periods/day.ts";
import { covers, cut, type Span } from "./spans.ts";

/** An assignment as it stands: exactly one of account and client is set. `share` is a decimal text. */
export type StandingAssignment = Readonly<{
  account: string | null;
  client: string | null;
  manager: string;
  share: string;
  from: Day;
  to: Day | null;
}>;

/** `part`: how much of each holding goes over, more than 0 and at most 1. `day` is the first that counts for the taker. */
export type Handover = Readonly<{ giver: string; taker: string; part: Rational; day: Day }>;

/** A row to be stored. `ends` is the end of the standing row of the same key that it replaces (undefined: it replaces none). */
export type HandoverRow = StandingAssignment & Readonly<{ replaces: StandingAssignment | null }>;

type Piece = Readonly<{ share: Rational; from: Day; to: Day | null }>;

/** Beyond every date that facts can have. */
const FOREVER: Day = 100_000_000;
const MOST_DECIMALS = 18;

/** The giver's rows that a handover moves: those that hold on the day and began before it. */
export const isHandedOver = (row: StandingAssignment, { giver, day }: Pick<Handover, "giver" | "day">): boolean =>
  row.manager === giver && row.from < day && (row.to === null || row.to > day);

/**
 * The rows that hand over what a manager holds of one account, or of one client: the giver's rows end on the day, the taker
 * has their part from then to where they would have ended, and the giver keeps the rest. On every day the shares sum to what
 * they did. `standing` are all assignments of that account (or client).
 */
export function handOver(standing: readonly StandingAssignment[], handover: Handover): HandoverRow[] {
  const moved = standing.filter((row) => isHandedOver(row, handover));
  const [first] = moved;
  if (!first) return [];
  const { giver, taker, part, day } = handover;
  const held = { account: first.account, client: first.client };
  const pieces = (factor: Rational): Piece[] =>
    moved.map(({ share, to }) => ({ share: multiply(parseDecimal(share), factor), from: day, to }));
  return [
    ...moved.map((row) => ({ ...row, to: day, replaces: row })),
    ...rowsOf(held, giver, pieces(subtract(ONE, part)), standing),
    ...rowsOf(held, taker, pieces(part), standing),
  ];
}

/**
 * The rows that hand over one account that is held through its client: assignments of its own from the day on, which say
 * what the client's say, with the taker in the giver's place. Days on which the account has assignments of its own stay.
 */
export function handOverFromClient(
  account: string,
  own: readonly StandingAssignment[],
  ofClient: readonly StandingAssignment[],
  handover: Handover,
): HandoverRow[] {
  const { giver, taker, part, day } = handover;
  const edges = [...own, ...ofClient].flatMap(({ from, to }) => [from, to]);
  const shares = new Map<string, Piece[]>();
  const give = (manager: string, share: Rational, span: Span): void => {
    const pieces = shares.get(manager) ?? [];
    pieces.push({ share, from: span.from, to: span.to === FOREVER ? null : span.to });
    shares.set(manager, pieces);
  };
  for (const span of cut({ from: day, to: FOREVER }, edges)) {
    const holding = ofClient.filter((row) => covers(row, span));
    if (own.some((row) => covers(row, span)) || !holding.some((row) => isHandedOver(row, handover))) continue;
    for (const row of holding) {
      const share = parseDecimal(row.share);
      const goes = isHandedOver(row, handover) ? part : ZERO;
      give(row.manager === giver ? giver : row.manager, multiply(share, subtract(ONE, goes)), span);
      give(taker, multiply(share, goes), span);
    }
  }
  return [...shares].flatMap(([manager, pieces]) => rowsOf({ account, client: null }, manager, joined(pieces), own));
}

/**
 * One manager's rows from pieces that may overlap: no two of them may begin on one day, since account, manager and first day
 * are a row's key. A standing row that begins where a piece does is taken into the sum, because the new row replaces it.
 */
function rowsOf(
  held: Pick<StandingAssignment, "account" | "client">,
  manager: string,
  wanted: readonly Piece[],
  standing: readonly StandingAssignment[],
): HandoverRow[] {
  const pieces = wanted.filter(({ share }) => !isZero(share));
  const waiting = standing.filter((row) => row.manager === manager);
  const replaced: StandingAssignment[] = [];
  for (;;) {
    const parts = summed(pieces);
    const met = waiting.findIndex((row) => parts.some(({ from }) => from === row.from));
    if (met < 0) {
      return parts.map(({ share, from, to }) => ({
        ...held,
        manager,
        share: shareText(share),
        from,
        to,
        replaces: replaced.find((row) => row.from === from) ?? null,
      }));
    }
    for (const row of waiting.splice(met, 1)) {
      pieces.push({ share: parseDecimal(row.share), from: row.from, to: row.to });
      replaced.push(row);
    }
  }
}

/** Pieces as a step function: one for each stretch of days with one sum. */
function summed(pieces: readonly Piece[]): Piece[] {
  const [earliest] = pieces.map(({ from }) => from).sort((a, b) => a - b);
  if (earliest === undefined) return [];
  const edges = pieces.flatMap(({ from, to }) => [from, to]);
  return cut({ from: earliest, to: FOREVER }, edges).flatMap((span) => {
    const share = pieces.filter((piece) => covers(piece, span)).reduce((sum, piece) => add(sum, piece.share), ZERO);
    return isZero(share) ? [] : [{ share, from: span.from, to: span.to === FOREVER ? null : span.to }];
  });
}

/** Stretches that follow each other with the same share are one row. */
function joined(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[] = [];
  for (const piece of summed(pieces)) {
    const last = rows.at(-1);
    if (last && last.to === piece.from && isZero(subtract(last.share, piece.share))) rows[rows.length - 1] = { ...last, to: piece.to };
    else rows.push(piece);
  }
  return rows;
}

/** A share as decimal text, exact. Throws `share_too_fine` where it needs more decimals than a file may have. */
function shareText(share: Rational): string {
  let decimals = 0;
  let scaled = share;
  while (scaled.n % scaled.d !== 0n && decimals <= MOST_DECIMALS) {
    scaled = { n: scaled.n * 10n, d: scaled.d };
    decimals++;
  }
  if (decimals > MOST_DECIMALS) throw new ScoringError("share_too_fine", { decimals: MOST_DECIMALS });
  return scaledToText(scaled.n / scaled.d, decimals);
}
