"use client";

import { useTranslations } from "next-intl";
import { useQueryState } from "nuqs";
import { useTransition } from "react";
import { SelectField } from "../_components/select-field.tsx";
import type { UnitOption } from "../_room/prepare-units.ts";
import { TreeOptions } from "../_room/tree-options.tsx";
import { overviewParsers } from "./search-params.ts";

/** The unit that is shown, with all below it. */
export function UnitSelect({ units }: { units: readonly UnitOption[] }) {
  const t = useTranslations();
  const [isPending, startTransition] = useTransition();
  const [unit, setUnit] = useQueryState("unit", overviewParsers.unit.withOptions({ shallow: false, history: "push", startTransition }));
  if (units.length === 0) return null;
  return (
    <div aria-busy={isPending} className="flex min-w-0 flex-1 transition-opacity aria-busy:opacity-50 sm:w-52 sm:flex-none">
      <SelectField label={t("overview.unit")} value={unit ?? ""} onChange={(chosen) => setUnit(chosen || null)} className="w-full">
        <option value="">{t("overview.whole_bank")}</option>
        <TreeOptions units={units} />
      </SelectField>
    </div>
  );
}
