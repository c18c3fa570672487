"use client";

import { useMutation } from "@tanstack/react-query";
import type { inferRouterInputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import type { AppRouter } from "../../../../server/api/root.ts";
import { useToast } from "../../../_components/toast.tsx";
import { useProblemText } from "../../../_explain/problem-text.ts";
import { useTRPC } from "../../../_trpc/provider.tsx";
import type { Agreement } from "../../types.ts";

export type WantedMove = Omit<inferRouterInputs<AppRouter>["agreements"]["move"], "deal" | "after">;
export type Moving = Readonly<{
  make: (wanted: WantedMove, onDone?: () => void) => void;
  isBusy: boolean;
  /** why it did not work: the fault's code, null where the server was not reached, and the sentence */
  problem: Readonly<{ code: string | null; text: string }> | null;
  /** the page as it stands now; what was typed stays */
  lookAgain: () => void;
  forget: () => void;
}>;

/** Makes a move in the agreement, as decided on after the moves that the reader has seen, and brings the page up to date. */
export function useMove({ deal, history }: Pick<Agreement, "deal" | "history">): Moving {
  const t = useTranslations();
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const problemText = useProblemText();
  const [isRefreshing, startRefresh] = useTransition();
  const { mutate, isPending, error, reset } = useMutation(trpc.agreements.move.mutationOptions());
  const refresh = (): void => startRefresh(() => router.refresh());
  return {
    make: (wanted, onDone) =>
      mutate(
        { ...wanted, deal, after: history.length },
        {
          onSuccess: () => {
            toast({ title: t(`agreement.done_${wanted.move}`) });
            onDone?.();
            refresh();
          },
        },
      ),
    isBusy: isPending || isRefreshing,
    problem: error && { code: error.data?.problem?.code ?? null, text: problemText(error) },
    lookAgain: () => {
      reset();
      refresh();
    },
    forget: reset,
  };
}
