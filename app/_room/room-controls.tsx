"use client";

import { parseAsString, useQueryState } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { type PeriodOption, PeriodSelect } from "../_components/period-select.tsx";
import { useFormat } from "../_format/use-format.ts";
import { ControlBar } from "./control-bar.tsx";

type Props = { period: string; periods: readonly PeriodOption[]; controls?: ReactNode; children: ReactNode };

/**
 * The bar of controls under a room's head, with the period first; the content below is greyed while another is fetched. Controls
 * are not printed, so the period stands on paper as text: no figure is one without it.
 */
export function RoomControls({ period, periods, controls, children }: Props) {
  const format = useFormat();
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
      <p className="hidden px-6 pt-3 font-medium print:block">{format.period(period)}</p>
      {children}
    </ControlBar>
  );
}
