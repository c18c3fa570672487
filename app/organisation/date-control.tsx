"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { ControlBar } from "../_room/control-bar.tsx";

type Props = { date: string; beside?: ReactNode; children: ReactNode };

/** As of which day the organisation is shown; the content below is greyed while another is fetched. */
export function DateControl({ date, beside, children }: Props) {
  const t = useTranslations();
  const [isPending, startTransition] = useTransition();
  const [, setDate] = useQueryState("date", parseAsString.withOptions({ shallow: false, history: "push", startTransition }));
  return (
    <ControlBar
      isPending={isPending}
      controls={
        <>
          <label className="flex items-center gap-2">
            <span className="text-muted">{t("organisation.as_of")}</span>
            <input
              key={date}
              type="date"
              defaultValue={date}
              onChange={({ target }) => {
                if (target.validity.valid && target.value !== "") void setDate(target.value);
              }}
              className="control"
            />
          </label>
          {beside}
        </>
      }
    >
      {children}
    </ControlBar>
  );
}
