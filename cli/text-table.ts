const GAP = "  ";

/** Aligned columns for a terminal; the columns in `right` are flush right. */
export function textTable(headers: readonly string[], rows: readonly (readonly string[])[], right: ReadonlySet<number>): string {
  const widths = headers.map((header, i) => Math.max(header.length, ...rows.map((row) => (row[i] ?? "").length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (right.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join(GAP)
      .trimEnd();
  return [headers, ...rows].map(line).join("\n");
}
