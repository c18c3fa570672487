import type { Source, Step } from "./target.ts";

/** The children of a step as far as they are at hand; `exact` is what a figure was worth that was explained when it was opened. */
export type Parts = Readonly<{ how: Step["how"]; children: readonly Step[]; childCount: number; exact?: string }>;

/** What a reader has opened and fetched. Steps go by their path from the root, "0.2.1"; the root itself is "". */
export type TreeState = Readonly<{
  open: ReadonlySet<string>;
  /** parts that did not come with the first answer */
  loaded: ReadonlyMap<string, Parts>;
  pending: ReadonlyMap<string, "loading" | "failed">;
  /** how many children of a step are shown, where more than the first PAGE */
  shown: ReadonlyMap<string, number>;
}>;

type Place = Readonly<{ id: string; level: number; position: number; size: number }>;
export type StepRow = Place & Readonly<{ kind: "step"; step: Step; joinedBy: Step["how"]; isOpen: boolean; explained: Explained }>;
/** Whether a figure that was opened is what its explanation gives; null for steps that are no figures of their own. */
export type Explained = "same" | "other" | null;
export type SourceRow = Place & Readonly<{ kind: "source"; source: Source }>;
export type NoteRow = Place & Readonly<{ kind: "more"; left: number; parent: string }>;
export type StatusRow = Place & Readonly<{ kind: "loading" | "failed"; parent: string }>;
export type Row = StepRow | SourceRow | NoteRow | StatusRow;

/** Children shown at first, and added by "more": a browser gets slow with thousands of rows. */
export const PAGE = 100;
/** Rows that may stand open before the reader has touched anything. */
const OPEN_AT_FIRST = 18;

const childId = (parent: string, index: number): string => (parent === "" ? String(index) : `${parent}.${index}`);
export const parentOf = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf(".")));

/** Whether there is more to see below a step: its parts, the figure it stands for, or the imported row. */
export const canOpen = ({ childCount, target, source }: Step): boolean => childCount > 0 || target !== undefined || source !== undefined;

/** The parts of a step: those fetched, else those that came along. */
export const partsOf = (step: Step, id: string, { loaded }: Pick<TreeState, "loaded">): Parts =>
  loaded.get(id) ?? { how: step.how, children: step.children, childCount: step.childCount };

/** The rows on the screen, top to bottom. The root is none of them: the panel's head shows it. */
export function visibleRows(root: Step, state: TreeState): Row[] {
  const rows: Row[] = [];
  addChildren(rows, root, "", 1, state);
  return rows;
}

function addChildren(rows: Row[], step: Step, id: string, level: number, state: TreeState): void {
  const { how, children, childCount: size } = partsOf(step, id, state);
  const shown = Math.min(state.shown.get(id) ?? PAGE, children.length);
  for (const [index, child] of children.slice(0, shown).entries()) {
    const own = childId(id, index);
    const isOpen = state.open.has(own);
    const explained = comparison(child, state.loaded.get(own));
    rows.push({ kind: "step", id: own, level, position: index + 1, size, step: child, joinedBy: how, isOpen, explained });
    if (isOpen) addChildren(rows, child, own, level + 1, state);
  }
  if (step.source && id !== "" && size === 0)
    rows.push({ kind: "source", id: `${id}.source`, level, position: 1, size: 1, source: step.source });
  const status = state.pending.get(id);
  if (status) rows.push({ kind: status, id: `${id}.${status}`, level, position: shown + 1, size: Math.max(size, 1), parent: id });
  else if (size > shown && children.length > 0)
    rows.push({ kind: "more", id: `${id}.more`, level, position: shown + 1, size, left: size - shown, parent: id });
}

function comparison({ exact, target }: Step, parts: Parts | undefined): Explained {
  if (target === undefined || parts?.exact === undefined) return null;
  return parts.exact === exact ? "same" : "other";
}

/**
 * What stands open at first: sums and ratios, a whole level at a time, while there are few rows. Products stay closed, since their line
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

/** The children of a step that may stand open by themselves: sums and ratios. A spread is a sum too, but of two rates that its value tells. */
function opening(parent: Step, id: string): { step: Step; id: string }[] {
  const children = parent.children.map((step, index) => ({ step, id: childId(id, index) }));
  return children.filter(({ step }) => (step.how === "sum" || step.how === "quotient") && step.unit !== "rate" && step.children.length > 0);
}
