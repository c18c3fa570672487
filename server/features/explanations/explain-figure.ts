import { MeritError } from "../../../lib/messages/merit-error.ts";
import { COLUMNS } from "../../../lib/scoring/contribution/credit-book.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { runVersion } from "../../runs/run-repository.ts";
import type { Snapshot } from "../../runs/snapshot.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { productNames } from "../products/index.ts";
import { requireRun } from "../runs/index.ts";
import { boardGain } from "./explainers/board-total.ts";
import { explainBetweenManagers, explainDifference } from "./explainers/difference.ts";
import { type Asked, type Explainer, type Explanation, figureMissing } from "./explainers/explainer.ts";
import { COMPARISONS, EXPLAINERS, FIGURE_KINDS } from "./explainers/index.ts";
import { READINGS, type ReadAs } from "./explainers/ratios.ts";
import { type FigureQuery, otherSide } from "./figure-query.ts";
import { seenFigure } from "./seen-figure.ts";

/** Accounts that are derived at once: about a second's work. */
const ACCOUNTS_AT_ONCE = 3_000;

/**
 * Derives one figure again, down to the imported rows, with the functions of lib/scoring on the run's snapshot. The root is
 * compared with what the run stored: throws `explanation_differs` naming both rather than showing either as right. Also throws
 * `figure_missing` where the run has no such figure, `run_missing` and `figure_version_missing` where there is no such run. Of a
 * figure made of more accounts than `limit`, lines are named only and derived when they are asked for themselves.
 */
export async function explainFigure(context: Context, named: FigureQuery, limit = ACCOUNTS_AT_ONCE): Promise<Explanation> {
  const query = seenFigure(context.actor.scope, named);
  const explainer = explainerOf(query);
  requireCredit(query);
  const asked = await askedOf(context, query, limit);
  if (query.as !== undefined) return readAs(asked, query.as);
  if (query.than !== undefined) return explainBetweenManagers(asked, (one) => explainFigure(context, one, limit));
  if (query.against === undefined) return { run: asked.run, against: null, query, ...(await explainer(asked)) };
  const other = await askedOf(context, otherSide(query), limit);
  const compare = query.board
    ? boardGain
    : (COMPARISONS[query.explain] ?? ((one: Asked, another: Asked) => explainDifference(explainer, one, another)));
  return { run: asked.run, against: other.run, query, ...(await compare(asked, other)) };
}

/** What is read of the clients that a search finds, beside the sum itself. */
const OF_FOUND: readonly unknown[] = ["share", "rate", "change"] satisfies ReadAs[];

/**
 * Throws `figure_missing` where what only credit has is asked of another figure: lines alone are kept in the accounts' currency (`own`),
 * of which only one can be added up, and clients that a search finds (`matching`) have no figures but these.
 */
function requireCredit(query: FigureQuery): void {
  const { explain, as, own, matching, currency, client, group, by, board } = query;
  const isColumn = COLUMNS.some((column) => column === explain);
  const isOfLines = isColumn && currency !== undefined && as !== "lost" && as !== "cumulative";
  if (own && (!isOfLines || [client, group, by, matching, board].some((value) => value !== undefined))) throw figureMissing({ query });
  const isOfFound = (isColumn || explain === "contribution") && (as === undefined || OF_FOUND.includes(as));
  if (matching !== undefined && !isOfFound) throw figureMissing({ query });
}

/** What a ratio is made of opens by itself, so it is only found here and its parts are derived when they are opened. */
async function readAs(asked: Asked, as: ReadAs): Promise<Explanation> {
  const { context, query, run } = asked;
  const explained = await READINGS[as](asked, (one) => explainFigure(context, one, 0));
  const against = query.against === undefined ? null : (await askedOf(context, otherSide(query), 0)).run;
  return { run, against, query, ...explained };
}

function explainerOf({ explain }: FigureQuery): Explainer {
  const kind = FIGURE_KINDS.find((known) => known === explain);
  if (kind === undefined) throw new MeritError("figure_kind_unknown", { kind: explain, known: FIGURE_KINDS.join(", ") });
  return EXPLAINERS[kind];
}

async function askedOf(context: Context, query: FigureQuery, limit: number): Promise<Asked> {
  const { code } = parsePeriod(query.period);
  const run = query.version === undefined ? await requireRun(context, code) : await runVersion(context.database, code, query.version);
  if (!run) throw new MeritError("figure_version_missing", { period: code, version: query.version ?? 0 });
  const snapshot: Snapshot = { sql: context.database, position: run.position, units: null };
  const asked = { context, query, run, period: parsePeriod(code), snapshot, limit };
  return { ...asked, units: await unitsOf(asked), products: await productsOf(asked) };
}

/** A family is all products of that name, as the catalogue stood for the run. */
async function productsOf({ snapshot, query }: Pick<Asked, "snapshot" | "query">): Promise<readonly string[] | undefined> {
  const { product, family } = query;
  if (family === undefined) return product === undefined ? undefined : [product];
  const own = (await productNames(snapshot)).filter((one) => one.family === family).map(({ code }) => code);
  if (own.length === 0 || (product !== undefined && !own.includes(product))) throw figureMissing({ query });
  return product === undefined ? own : [product];
}

async function unitsOf({ snapshot, query }: Pick<Asked, "snapshot" | "query">): Promise<readonly string[] | undefined> {
  const { unit, booked } = query;
  if (unit === undefined) return booked === undefined ? undefined : [booked];
  const below = subtree(await loadUnits(snapshot), unit);
  if (booked !== undefined && !below.includes(booked)) throw figureMissing({ query });
  return booked === undefined ? below : [booked];
}
