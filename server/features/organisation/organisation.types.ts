/** Shapes that the procedures of the organisation share. */
import { z } from "zod";
import { faultText } from "../../../lib/messages/fault-text.ts";
import type { Locale } from "../../../lib/messages/locales.ts";
import { translator } from "../../../lib/messages/translate.ts";
import type { ImportReport } from "../imports/index.ts";
import type { Plan, PlannedRow } from "./plan.ts";

export const day = z.string().max(10);
const cells = z.record(z.string(), z.string());

/**
 * A change before it is made: the rows that would be stored, as in a file of the kind, beside the standing ones that they would
 * take the place of. `rows` are the first of `total`; who confirms sends `digest` back.
 */
export const plan = z.object({
  kind: z.enum(["units", "managers", "assignments"]),
  rows: z.array(z.object({ row: cells, replaces: cells.nullable() })),
  total: z.int(),
  digest: z.string(),
});
export const digest = z.string().length(64);

const MOST_ROWS = 2_000;

export const toPlan = ({ kind, rows, digest: name }: Plan) => ({
  kind,
  rows: rows.slice(0, MOST_ROWS).map(toRow),
  total: rows.length,
  digest: name,
});

const toRow = ({ row, replaces }: PlannedRow) => ({ row: { ...row }, replaces: replaces && { ...replaces } });

/** What became of it. `importId` can be withdrawn; null where nothing was stored, with the reasons in `faults`. */
export const stored = z.object({ importId: z.int().nullable(), rows: z.int(), faults: z.array(z.string()) });

export function toStored({ status, import: { id }, rows, faults }: ImportReport, locale: Locale) {
  const t = translator(locale);
  return { importId: status === "imported" ? id : null, rows: rows.added, faults: faults.map((fault) => faultText(fault, t)) };
}
