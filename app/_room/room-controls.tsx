"use client";

import { parseAsString, useQueryState } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { type PeriodOption, PeriodSelect } from "../_components/period-select.tsx";
import { ControlBar } from "./control-bar.tsx";

type Props = { period: string; periods: readonly PeriodOption[]; controls?: ReactNode; children: ReactNode };

/** The bar of controls under a room's head, with the period first; the content below is greyed while another is fetched. */
export function RoomControls({ period, periods, controls, children }: Props) {
  const [isPending, startTransition] = useTransition();
  const [, setPeriod] = useQueryState("period", parseAsString.withOptions({ shallow: false, history: "push", startTransition }));
  return (
    <ControlBar
      isPending={isPending}
      controls={
        <>
          <PeriodSelect periods={periods} value={period} onChange={setPeriod} className="flex-1 sm:w-40 sm:flex-none" />
          {controls}
        </>
      }
    >
      {children}
    </ControlBar>
  );
}
