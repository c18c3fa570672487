"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../_components/button.tsx";
import { useAtRest } from "../../../_components/use-later.ts";
import type { Unit } from "../../organisation-data.ts";

const loadUnitDialog = () => import("../../unit-dialog.tsx").then((module) => module.UnitDialog);
const UnitDialog = dynamic(loadUnitDialog, { ssr: false });

type Props = { unit: Pick<Unit, "code" | "name" | "kind" | "parent">; units: readonly Unit[] };

/** Renames or moves a unit. */
export function ChangeUnitButton({ unit, units }: Props) {
  const t = useTranslations();
  useAtRest(loadUnitDialog);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("organisation.change_unit")}</Button>
      {isOpen && <UnitDialog unit={unit} parent={unit.parent} units={units} onClose={() => setOpen(false)} />}
    </>
  );
}
