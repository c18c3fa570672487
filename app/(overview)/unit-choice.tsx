"use client";

import { useTranslations } from "next-intl";
import { useQueryState } from "nuqs";
import { useTransition } from "react";
import type { UnitOption } from "../_room/prepare-units.ts";
import { UnitSelect } from "../_room/unit-select.tsx";
import { overviewParsers } from "./search-params.ts";

/** The unit that is shown, with all below it. */
export function UnitChoice({ units }: { units: readonly UnitOption[] }) {
  const t = useTranslations();
  const [isPending, startTransition] = useTransition();
  const [unit, setUnit] = useQueryState("unit", overviewParsers.unit.withOptions({ shallow: false, history: "push", startTransition }));
  if (units.length === 0) return null;
  return (
    <div aria-busy={isPending} className="flex min-w-0 flex-1 transition-opacity aria-busy:opacity-50 sm:w-52 sm:flex-none">
      <UnitSelect label={t("overview.unit")} units={units} value={unit} onChange={setUnit} className="w-full" />
    </div>
  );
}
