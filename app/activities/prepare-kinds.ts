import type { Month } from "./log-data.ts";
import { sumKinds } from "./prepare-calendar.ts";

/** One kind: how many stand in the log now, and the count of the run as a figure (null where the run has none of it). */
export type KindRow = Readonly<{ kind: string; now: number; counted: NonNullable<Month["counted"]>["total"] | null }>;

/** Kinds of the log and of the run together: one of them may have what the other has not. */
export function prepareKinds({ days, counted }: Pick<Month, "days" | "counted">): KindRow[] {
  const inRun = new Map((counted?.kinds ?? []).map(({ kind, count }) => [kind, count]));
  const now = sumKinds(days);
  const listed = now.map(({ kind, count }) => ({ kind, now: count, counted: inRun.get(kind) ?? null }));
  const gone = [...inRun].filter(([kind]) => !now.some((one) => one.kind === kind));
  return [...listed, ...gone.map(([kind, count]) => ({ kind, now: 0, counted: count }))];
}
