"use client";

import { useTranslations } from "next-intl";
import { Button } from "../_components/button.tsx";
import { ChevronIcon } from "../_components/icons.tsx";
import { SelectField } from "../_components/select-field.tsx";
import type { Choice, Month } from "./log-data.ts";
import { PickField } from "./pick-field.tsx";
import { monthAway, sumKinds } from "./prepare-calendar.ts";

type Change = Partial<Record<"month" | "day" | "manager" | "client" | "kind", string | null>>;
type Props = { month: Month; kind: string | null; onChange: (change: Change) => unknown };

const MONTH = /^\d{4}-\d{2}$/;

/** Which month is shown, and of whom. All of it stands in the address. */
export function LogControls({ month: { month, today, manager, client, days }, kind, onChange }: Props) {
  const t = useTranslations();
  const goTo = (chosen: string): unknown => onChange({ month: chosen, day: null });
  const codeOf = (choice: Choice | null): string | null => choice?.code ?? null;
  const kinds = sumKinds(days).map((sum) => sum.kind);
  return (
    <div className="no-print flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5 sm:px-6">
      <div className="flex flex-wrap items-center gap-1">
        <Button variant="quiet" className="w-8 px-0" aria-label={t("activities.month_before")} onClick={() => goTo(monthAway(month, -1))}>
          <ChevronIcon className="size-4 rotate-180" />
        </Button>
        <label>
          <span className="sr-only">{t("activities.month")}</span>
          <input
            type="month"
            key={month}
            defaultValue={month}
            onChange={(event) => MONTH.test(event.target.value) && goTo(event.target.value)}
            className="control w-40"
          />
        </label>
        <Button variant="quiet" className="w-8 px-0" aria-label={t("activities.month_after")} onClick={() => goTo(monthAway(month, 1))}>
          <ChevronIcon className="size-4" />
        </Button>
        {month !== today.slice(0, 7) && (
          <Button variant="quiet" onClick={() => goTo(today.slice(0, 7))}>
            {t("activities.this_month")}
          </Button>
        )}
      </div>
      <PickField
        label={t("activities.filter_manager")}
        labelClass="sr-only"
        what="manager"
        value={manager && { ...manager, detail: null }}
        placeholder={t("activities.all_managers")}
        onChange={(choice) => onChange({ manager: codeOf(choice) })}
        className="w-full sm:w-48"
      />
      <PickField
        label={t("activities.filter_client")}
        labelClass="sr-only"
        what="client"
        value={client && { ...client, detail: null }}
        placeholder={t("activities.all_clients")}
        onChange={(choice) => onChange({ client: codeOf(choice) })}
        className="w-full sm:w-48"
      />
      <SelectField
        label={t("activities.filter_kind")}
        value={kind ?? ""}
        onChange={(chosen) => onChange({ kind: chosen || null })}
        className="w-full sm:w-40"
      >
        <option value="">{t("activities.all_kinds")}</option>
        {[...new Set([...kinds, ...(kind === null ? [] : [kind])])].map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
