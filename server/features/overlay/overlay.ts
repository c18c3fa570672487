import { BASE_COLUMNS, type BaseColumn, COLUMNS, type Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { latestOverlay, type OverlayFilter, overlayLines, overlaySums } from "../../runs/overlay-repository.ts";
import { listRuns, type Run } from "../../runs/run-repository.ts";
import type { StoredOverlay } from "../../runs/store-overlay.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { findVersion, namesOf, requireRun } from "../runs/index.ts";

/** What codes of overlay lines are called, as of the run. */
export type OverlayNames = Readonly<Record<"deals" | "postings" | "units" | "products", ReadonlyMap<string, string>>>;
export type OverlayPage = Readonly<{ run: Run; lines: readonly StoredOverlay[]; names: OverlayNames }>;
/** Sums of the ledger of overlay credit, in minor units of base currency. */
export type OverlaySums = Readonly<Record<Column, bigint>>;

type Asked = Readonly<{ period: string; version?: number | undefined; unit?: string | undefined; product?: string | undefined }>;

/**
 * What overlays recognise altogether in a run, a unit (and below) or a product, as far as the actor may see it; null where nothing
 * is. It is listed beside the totals, never added to one. Throws `period_invalid`, `run_missing` and `run_version_missing`.
 */
export async function sumOverlay(context: Context, { unit, product, ...asked }: Asked): Promise<{ run: Run; sums: OverlaySums | null }> {
  const { database, actor } = context;
  const run = await findVersion(context, asked);
  const filter: OverlayFilter = {
    units: unit === undefined ? undefined : subtree(await loadUnits({ sql: database, position: run.position }), unit),
    products: product === undefined ? undefined : [product],
  };
  return { run, sums: await overlaySums(database, actor.scope, run.id, filter) };
}

/** What overlays recognise of a manager in a period's latest run, line by line. Throws `period_invalid` and `run_missing`. */
export async function overlayOfManager(context: Context, { period, manager }: { period: string; manager: string }): Promise<OverlayPage> {
  const run = await requireRun(context, period);
  return pageOf(context, run, { manager });
}

/** What the overlay of a deal came to in the latest month that has any; null where it is in none. */
export async function overlayOfDeal(context: Context, deal: string): Promise<OverlayPage | null> {
  const { database } = context;
  const months = (await listRuns(database)).filter(({ period }) => parsePeriod(period).months === 1);
  const withLines = await latestOverlay(database, deal, months);
  return withLines && pageOf(context, withLines, { deal });
}

async function pageOf({ database, actor }: Context, run: Run, filter: OverlayFilter): Promise<OverlayPage> {
  const lines = await overlayLines(database, actor.scope, run.id, filter);
  const named = async (table: keyof OverlayNames): Promise<ReadonlyMap<string, string>> =>
    lines.length === 0 ? new Map() : namesOf(database, table, run.position);
  return {
    run,
    lines,
    names: {
      deals: await named("deals"),
      postings: await named("postings"),
      units: await named("units"),
      products: await named("products"),
    },
  };
}

const baseField = (column: Column): `${BaseColumn}Minor` => `${BASE_COLUMNS[COLUMNS.indexOf(column)] ?? "baseAdb"}Minor`;

/** A line's amount in minor units of base currency. */
export const baseOf = (line: StoredOverlay, column: Column): bigint => line[baseField(column)];
