"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../_components/button.tsx";
import { PlusIcon } from "../_components/icons.tsx";
import type { Unit } from "./organisation-data.ts";
import { UnitDialog } from "./unit-dialog.tsx";

/** Adds a unit; `parent`: below which one. */
export function NewUnitButton({ units, parent }: { units: readonly Unit[]; parent: string | null }) {
  const t = useTranslations();
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
