import { toDay } from "../../../lib/scoring/periods/day.ts";
import type { Period } from "../../../lib/scoring/periods/period.ts";

type Held = Readonly<{ account: string | null; manager: string; deal: string | null; from: string; to: string | null }>;

/** Where a holding's bar lies, in per cent of an axis from the first holding to the end of the period or of the last holding. */
export type Placed<Row> = Row & Readonly<{ key: string; left: number; width: number; isNow: boolean }>;

const LEAST_WIDTH = 0.5;

/** Geometry only: numbers that no figure is made of. `isNow`: it holds on the period's last day. */
export function prepareSpans<Row extends Held>(holdings: readonly Row[], period: Period): Placed<Row>[] {
  const first = Math.min(...holdings.map(({ from }) => toDay(from)));
  const last = Math.max(period.end, ...holdings.map(({ from, to }) => toDay(to ?? from) + 1));
  const place = (day: number): number => ((day - first) / Math.max(1, last - first)) * 100;
  return holdings.map((holding, i) => {
    const from = toDay(holding.from);
    const to = holding.to === null ? last : toDay(holding.to);
    return {
      ...holding,
      key: `${i} ${holding.account ?? ""} ${holding.manager} ${holding.from}`,
      left: place(from),
      width: Math.max(LEAST_WIDTH, place(to) - place(from)),
      isNow: from < period.end && to >= period.end,
    };
  });
}
