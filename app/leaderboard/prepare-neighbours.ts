import { type Figure, sizeOf } from "../_format/figures.ts";
import { figureOf, type PlaceRow } from "./prepare-rows.ts";

/** A place near the chosen one; `apart` is its figure less the chosen one's, null for the chosen place itself. */
export type Neighbour = Readonly<{ row: PlaceRow; apart: Figure | null }>;

const EACH_WAY = 2;

/**
 * The places before and after a manager's, with what separates them. Both figures stand on the board: the difference is
 * exact, in whole minor units.
 */
export function prepareNeighbours(rows: readonly PlaceRow[], manager: string): Neighbour[] {
  const at = rows.findIndex((row) => row.manager === manager);
  const chosen = rows[at];
  if (!chosen) return [];
  return rows
    .slice(Math.max(0, at - EACH_WAY), at + EACH_WAY + 1)
    .map((row) => ({ row, apart: row === chosen ? null : apart(row, chosen) }));
}

function apart({ value }: PlaceRow, chosen: PlaceRow): Figure {
  const difference = String(sizeOf(value) - sizeOf(chosen.value));
  return figureOf(difference, value.kind === "money" ? value.currency : null);
}
