import type { History } from "./log-data.ts";

type State = History["states"][number];
export type Changed = Readonly<{ field: Field; from: string | null; to: string | null }>;
const FIELDS = ["manager", "client", "deal", "kind", "at", "minutes", "outcome", "note"] as const;
export type Field = (typeof FIELDS)[number];

/**
 * What happened to an activity, in order: it was imported or logged, corrected (by hand or a file), it stood again as it was
 * because a correction was taken back, or it was taken back itself.
 */
export type HistoryEvent = Readonly<{
  what: "imported" | "logged" | "corrected" | "corrected_by_file" | "stood_again" | "withdrawn";
  actor: string;
  at: string;
  file: string;
  line: number;
  changes: readonly Changed[];
  position: number;
}>;

export function prepareHistory({ states }: Pick<History, "states">): HistoryEvent[] {
  const events: HistoryEvent[] = [];
  for (const [index, state] of states.entries()) {
    const before = states[index - 1];
    events.push({ ...placeOf(state, state.began), what: beginningOf(state, before), changes: before ? changesBetween(before, state) : [] });
    const next = states[index + 1];
    // What is followed by nothing at its own end was taken back.
    if (state.ended && next?.began.position !== state.ended.position)
      events.push({ ...placeOf(state, state.ended), what: "withdrawn", changes: [] });
  }
  return events;
}

const placeOf = ({ source }: State, { actor, at, position }: State["began"]) => ({
  actor,
  at,
  position,
  file: source.file,
  line: source.line,
});

function beginningOf({ began, source }: State, before: State | undefined): HistoryEvent["what"] {
  if (began.kind === "withdrawal") return "stood_again";
  const isNew = before === undefined || before.ended?.position !== began.position;
  if (source.origin === "file") return isNew ? "imported" : "corrected_by_file";
  return isNew ? "logged" : "corrected";
}

function changesBetween(before: State, after: State): Changed[] {
  const text = (state: State, field: Field): string | null => (state[field] === null ? null : String(state[field]));
  return FIELDS.map((field) => ({ field, from: text(before, field), to: text(after, field) })).filter(({ from, to }) => from !== to);
}

/** The entry that can be taken back by itself, so that what it corrected stands again; null where there is none. */
export function lastCorrection({ states }: Pick<History, "states">): number | null {
  const last = states.at(-1);
  if (!last || last.ended !== null || last.source.origin !== "logged" || last.began.kind === "withdrawal") return null;
  return beginningOf(last, states.at(-2)) === "corrected" ? last.source.import : null;
}
