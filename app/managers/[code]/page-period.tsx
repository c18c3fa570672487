"use client";

import { parseAsString, useQueryState } from "nuqs";
import { type PeriodOption, PeriodSelect } from "../../_components/period-select.tsx";

/** The period of this page; an open explanation stays open and becomes that of the other period. */
export function PagePeriod({ value, periods }: { value: string; periods: readonly PeriodOption[] }) {
  const [, setPeriod] = useQueryState("period", parseAsString.withOptions({ shallow: false, history: "push" }));
  return (
    <div className="no-print">
      <PeriodSelect periods={periods} value={value} onChange={(period) => setPeriod(period)} />
    </div>
  );
}
