import { type Figure, sizeOf } from "../_format/figures.ts";

/** How warm a cell is: its size against the largest of all cells, in steps of a hundredth, and whether it is a loss. */
export type Heat = Readonly<{ warmth: number; isLoss: boolean }>;

/** Warmth for every cell of a matrix, rows of cells as they came. Missing cells have none. For colours alone. */
export function prepareHeat(rows: readonly (readonly (Figure | null)[])[]): (Heat | null)[][] {
  let largest = 0n;
  for (const cell of rows.flat()) if (cell && size(cell) > largest) largest = size(cell);
  return rows.map((row) =>
    row.map((cell) => cell && { warmth: largest === 0n ? 0 : Number((size(cell) * 100n) / largest) / 100, isLoss: sizeOf(cell) < 0n }),
  );
}

function size(figure: Figure): bigint {
  const minor = sizeOf(figure);
  return minor < 0n ? -minor : minor;
}
