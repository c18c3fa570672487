"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../_components/button.tsx";
import type { Unit } from "../../organisation-data.ts";
import { UnitDialog } from "../../unit-dialog.tsx";

type Props = { unit: Pick<Unit, "code" | "name" | "kind" | "parent">; units: readonly Unit[] };

/** Renames or moves a unit. */
export function ChangeUnitButton({ unit, units }: Props) {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("organisation.change_unit")}</Button>
      {isOpen && <UnitDialog unit={unit} parent={unit.parent} units={units} onClose={() => setOpen(false)} />}
    </>
  );
}
