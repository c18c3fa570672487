"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../_components/button.tsx";
import { PlusIcon } from "../_components/icons.tsx";
import { useAtRest } from "../_components/use-later.ts";
import type { Unit } from "./organisation-data.ts";

const loadUnitDialog = () => import("./unit-dialog.tsx").then((module) => module.UnitDialog);
const UnitDialog = dynamic(loadUnitDialog, { ssr: false });

/** Adds a unit; `parent`: below which one. */
export function NewUnitButton({ units, parent }: { units: readonly Unit[]; parent: string | null }) {
  const t = useTranslations();
  useAtRest(loadUnitDialog);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <PlusIcon className="size-4" />
        {t("organisation.add_unit")}
      </Button>
      {isOpen && <UnitDialog unit={null} parent={parent} units={units} onClose={() => setOpen(false)} />}
    </>
  );
}
