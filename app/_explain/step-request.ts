import { parentOf, type Row } from "./rows.ts";
import type { ExplanationInput } from "./target.ts";

/**
 * What to ask the server for the parts of a step: the figure that it belongs to, and its path from there. That figure is the
 * nearest step above it, or itself, that stands for one; else the one the panel explains.
 */
export function requestFor(explained: ExplanationInput, rows: readonly Row[], id: string): ExplanationInput {
  for (let above = id; above !== ""; above = parentOf(above)) {
    const row = rows.find((one) => one.id === above);
    if (row?.kind === "step" && row.step.target) return { ...row.step.target, path: pathOf(id.slice(above.length + 1)) };
  }
  return { ...explained, path: pathOf(id) };
}

const pathOf = (id: string): number[] => (id === "" ? [] : id.split(".").map(Number));
