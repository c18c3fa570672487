import type { Step } from "./target.ts";

/** What a reader has opened and fetched. Steps go by their path from the root, "0.2.1"; the root itself is "". */
export type TreeState = Readonly<{
  open: ReadonlySet<string>;
  /** children that did not come with the first answer */
  loaded: ReadonlyMap<string, readonly Step[]>;
  pending: ReadonlyMap<string, "loading" | "failed">;
  /** how many children of a step are shown, where more than the first PAGE */
  shown: ReadonlyMap<string, number>;
}>;

type Place = Readonly<{ id: string; level: number; position: number; size: number }>;
export type StepRow = Place & Readonly<{ kind: "step"; step: Step; joinedBy: Step["how"]; isOpen: boolean }>;
export type NoteRow = Place & Readonly<{ kind: "more"; left: number; parent: string }>;
export type StatusRow = Place & Readonly<{ kind: "loading" | "failed" }>;
export type Row = StepRow | NoteRow | StatusRow;

/** Children shown at first, and added by "more": a browser gets slow with thousands of rows. */
export const PAGE = 100;
/** Rows that may stand open before the reader has touched anything. */
const OPEN_AT_FIRST = 18;

const childId = (parent: string, index: number): string => (parent === "" ? String(index) : `${parent}.${index}`);
export const pathOf = (id: string): number[] => (id === "" ? [] : id.split(".").map(Number));
export const parentOf = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf(".")));

/** The rows on the screen, top to bottom. The root is none of them: the panel's head shows it. */
export function visibleRows(root: Step, state: TreeState): Row[] {
  const rows: Row[] = [];
  addChildren(rows, root, "", 1, state);
  return rows;
}

function addChildren(rows: Row[], step: Step, id: string, level: number, state: TreeState): void {
  const size = step.childCount;
  const children = step.children.length > 0 ? step.children : (state.loaded.get(id) ?? []);
  const status = state.pending.get(id);
  if (status) rows.push({ kind: status, id: `${id}.${status}`, level, position: 1, size: 1 });
  const shown = state.shown.get(id) ?? PAGE;
  for (const [index, child] of children.slice(0, shown).entries()) {
    const own = childId(id, index);
    const isOpen = state.open.has(own);
    rows.push({ kind: "step", id: own, level, position: index + 1, size, step: child, joinedBy: step.how, isOpen });
    if (isOpen) addChildren(rows, child, own, level + 1, state);
  }
  const left = children.length - shown;
  if (left > 0) rows.push({ kind: "more", id: `${id}.more`, level, position: shown + 1, size, left, parent: id });
}

/**
 * What stands open at first: sums, a whole level at a time, while there are few rows. Products stay closed, since their line
 * already names the factors.
 */
export function openAtFirst(root: Step): Set<string> {
  const open = new Set<string>();
  let count = root.children.length;
  let level = opening(root, "");
  while (level.length > 0) {
    count += level.reduce((sum, { step }) => sum + step.children.length, 0);
    if (count > OPEN_AT_FIRST) break;
    for (const { id } of level) open.add(id);
    level = level.flatMap(({ step, id }) => opening(step, id));
  }
  return open;
}

/** The children of a step that may stand open by themselves. A spread is a sum too, but of two rates that its value tells. */
function opening(parent: Step, id: string): { step: Step; id: string }[] {
  const children = parent.children.map((step, index) => ({ step, id: childId(id, index) }));
  return children.filter(({ step }) => step.how === "sum" && step.unit !== "rate" && step.children.length > 0);
}
