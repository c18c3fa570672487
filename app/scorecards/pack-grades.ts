import type { Grades } from "./types.ts";

type Row = Grades["rows"][number];

/** What the table of grades draws: of a metric the points alone, in the order of `columns`. */
export type PackedGrades = Pick<Grades, "columns" | "bonus"> &
  Readonly<{ period: string; rows: readonly (Omit<Row, "cells"> & Readonly<{ points: readonly (string | null)[] }>)[] }>;

/** Everybody's grades as one text, for the browser to read at once. */
export function packGrades({ run, columns, bonus, rows }: Grades): string {
  const packed: PackedGrades = {
    period: run.period,
    columns,
    bonus,
    rows: rows.map(({ cells, ...row }) => ({ ...row, points: cells.map((cell) => cell?.points ?? null) })),
  };
  return JSON.stringify(packed);
}
