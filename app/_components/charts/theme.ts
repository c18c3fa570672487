/** How charts are drawn here: plainly. Colours are the tokens of globals.css, so that themes and print reach them. */
const SERIES_COLOURS = ["var(--series-1)", "var(--series-2)", "var(--series-3)", "var(--series-4)", "var(--series-5)"] as const;

export const seriesColour = (index: number): string => SERIES_COLOURS[index % SERIES_COLOURS.length] ?? SERIES_COLOURS[0];

/** For recharts' XAxis and YAxis. */
export const AXIS = {
  tick: { fill: "var(--muted)", fontSize: 11 },
  tickLine: false,
  axisLine: { stroke: "var(--line-strong)" },
} as const;

export const GRID = { stroke: "var(--line)", vertical: false } as const;
export const CURSOR = { fill: "var(--sunken)", stroke: "var(--line-strong)" } as const;
export const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 } as const;
