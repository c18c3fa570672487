import { MeritError } from "../../../../lib/messages/merit-error.ts";
import type { Label, Step } from "../../../../lib/scoring/explanation/step.ts";
import type { Period } from "../../../../lib/scoring/periods/period.ts";
import type { Run } from "../../../runs/run-repository.ts";
import type { Snapshot } from "../../../runs/snapshot.ts";
import type { Context } from "../../context.ts";
import { type FigureQuery, whoseOf } from "../figure-query.ts";

/** What an explainer is asked: the figure, the run it stands in, and the facts which that run looked at. */
export type Asked = Readonly<{
  context: Context;
  query: FigureQuery;
  run: Run;
  period: Period;
  snapshot: Snapshot;
  /** the units that `unit` and `booked` allow; undefined for all of them */
  units: readonly string[] | undefined;
  /** the products that `product` and `family` allow; undefined for all of them */
  products: readonly string[] | undefined;
  /** accounts to derive at once: figures made of more name their lines, which are derived when they are opened */
  limit: number;
}>;

/** The derivation, and what was checked while making it: a text under `explain` for the reader. */
export type Explained = Readonly<{ root: Step; check: Label }>;

/** The whole answer. `against` is the run on the other side of a difference; null for a plain figure. */
export type Explanation = Explained & Readonly<{ run: Run; against: Run | null; query: FigureQuery }>;

export type Explainer = (asked: Asked) => Promise<Explained>;

/** The fault of asking for a figure that the run does not have, or that the actor may not see: the two are told alike. */
export function figureMissing({ query }: Pick<Asked, "query">): MeritError {
  const { explain: metric, period, manager = "", client = "", group = "" } = query;
  return new MeritError("figure_missing", { metric, period, whose: whoseOf(query), manager, client, group });
}

/**
 * Throws figure_missing unless the actor sees everything that is booked where the figure was earned: a total over all holders
 * must not be shown in part, nor tell more than its parts may.
 */
export function requireAllBooked(asked: Asked): void {
  const { scope } = asked.context.actor;
  if (scope.kind === "all") return;
  const isInside = scope.kind === "units" && asked.units !== undefined && asked.units.every((unit) => scope.units.includes(unit));
  if (!isInside) throw figureMissing(asked);
}
