"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../_components/button.tsx";
import { ConfirmDialog } from "../../_components/confirm-dialog.tsx";
import { useToast } from "../../_components/toast.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { useTRPC } from "../../_trpc/provider.tsx";

/** Signs off the newest version of a period, after a question: it cannot be taken back. */
export function ClosePeriod({ period, version }: { period: string; version: number }) {
  const t = useTranslations("runs");
  const format = useFormat();
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const close = useMutation(
    trpc.runs.close.mutationOptions({
      onSuccess: () => {
        setIsAsking(false);
        toast({ title: t("closed", { period: format.period(period), version }) });
        router.refresh();
      },
    }),
  );
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{t("close")}</Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={t("close_title", { period: format.period(period), version })}
        description={t("close_text")}
        action={t("close")}
        busy={close.isPending}
        problem={close.error?.message ?? null}
        onConfirm={() => close.mutate({ period })}
      />
    </>
  );
}
