"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "../_components/button.tsx";
import { useToast } from "../_components/toast.tsx";
import { useTRPC } from "../_trpc/provider.tsx";
import { useJobInAddress } from "./use-job-in-address.ts";

/** Calculates a stored version again from its snapshot, and compares. */
export function VerifyButton({ period, version }: { period: string; version: number }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const toast = useToast();
  const [, watch] = useJobInAddress();
  const verify = useMutation(
    trpc.runs.verify.mutationOptions({
      onSuccess: ({ jobId }) => watch(jobId),
      onError: ({ message }) => toast({ title: t("runs.not_started"), text: message }),
    }),
  );
  return (
    <Button busy={verify.isPending} aria-label={t("runs.verify_version", { version })} onClick={() => verify.mutate({ period, version })}>
      {t("runs.verify")}
    </Button>
  );
}
