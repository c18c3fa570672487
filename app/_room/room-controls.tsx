"use client";

import { parseAsString, useQueryState } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { type PeriodOption, PeriodSelect } from "../_components/period-select.tsx";
import { PendingContent } from "./pending-content.tsx";

type Props = { period: string; periods: readonly PeriodOption[]; controls?: ReactNode; children: ReactNode };

/** The bar of controls under a room's head, with the period first; the content below is greyed while another is fetched. */
export function RoomControls({ period, periods, controls, children }: Props) {
  const [isPending, startTransition] = useTransition();
  const [, setPeriod] = useQueryState("period", parseAsString.withOptions({ shallow: false, history: "push", startTransition }));
  return (
    <>
      <div className="no-print flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5 sm:px-6">
        <PeriodSelect periods={periods} value={period} onChange={setPeriod} className="flex-1 sm:w-40 sm:flex-none" />
        {controls}
      </div>
      <PendingContent isPending={isPending}>{children}</PendingContent>
    </>
  );
}
