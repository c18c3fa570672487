"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../_components/button.tsx";
import { PlusIcon } from "../_components/icons.tsx";
import { useAtRest } from "../_components/use-later.ts";
import type { Organisation } from "./organisation-data.ts";

const loadPostingDialog = () => import("./posting-dialog.tsx").then((module) => module.PostingDialog);
const PostingDialog = dynamic(loadPostingDialog, { ssr: false });

/** Adds a manager with a first posting. */
export function NewManagerButton({ organisation: { units, date } }: { organisation: Pick<Organisation, "units" | "date"> }) {
  const t = useTranslations();
  useAtRest(loadPostingDialog);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <PlusIcon className="size-4" />
        {t("organisation.add_manager")}
      </Button>
      {isOpen && <PostingDialog manager={null} units={units} date={date} onClose={() => setOpen(false)} />}
    </>
  );
}
