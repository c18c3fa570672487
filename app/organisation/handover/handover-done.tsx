"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "../../_components/button.tsx";
import { Notice } from "../../_components/notice.tsx";
import { useTRPC } from "../../_trpc/provider.tsx";
import type { Stored } from "../organisation-data.ts";

/** A handover that was made: how to take it back, and where its effect becomes figures. */
export function HandoverDone({ stored: { importId, rows, faults } }: { stored: Stored }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const undo = useMutation(trpc.organisation.undo.mutationOptions());
  if (importId === null)
    return (
      <div role="alert" className="px-4 pt-4 sm:px-6">
        <Notice tone="danger" title={t("organisation.nothing_stored")}>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      </div>
    );
  return (
    <div role="status" className="px-4 pt-4 sm:px-6">
      {undo.isSuccess ? (
        <Notice title={t("organisation.undone")}>{t("organisation.undone_text")}</Notice>
      ) : (
        <Notice title={t("organisation.stored", { count: rows, import: importId })}>
          <p>{t("organisation.calculate_text")}</p>
          <span className="flex flex-wrap gap-2">
            <Link href="/runs" className={buttonClass("primary")}>
              {t("organisation.calculate")}
            </Link>
            <Button busy={undo.isPending} onClick={() => undo.mutate({ importId })}>
              {t("organisation.undo")}
            </Button>
          </span>
          {undo.isError && <p className="text-danger">{undo.error.message}</p>}
        </Notice>
      )}
    </div>
  );
}
