"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "../_components/button.tsx";
import { useToast } from "../_components/toast.tsx";
import { useTRPC } from "../_trpc/provider.tsx";
import { useJobInAddress } from "./use-job-in-address.ts";

type Props = { period: string; unit: string | null; variant?: "primary" | "secondary" };

/** Calculates a period once more, for the same part of the bank. */
export function CalculateAgain({ period, unit, variant = "secondary" }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const toast = useToast();
  const [, watch] = useJobInAddress();
  const calculate = useMutation(
    trpc.runs.calculate.mutationOptions({
      onSuccess: ({ jobId }) => watch(jobId),
      onError: ({ message }) => toast({ title: t("runs.not_started"), text: message }),
    }),
  );
  return (
    <Button variant={variant} once busy={calculate.isPending} onClick={() => calculate.mutate({ period, unit })}>
      {t("runs.calculate_again")}
    </Button>
  );
}
