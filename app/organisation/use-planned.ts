"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormat } from "../_format/use-format.ts";
import { useTRPC } from "../_trpc/provider.tsx";
import type { Plan, Stored } from "./organisation-data.ts";

type Ways<Change> = Readonly<{
  /** asks the server what a change would store */
  ask: (change: Change) => Promise<Plan>;
  /** stores what was shown */
  save: (change: Change & Readonly<{ digest: string }>) => Promise<Stored>;
}>;

/** A change in two steps, shown and then stored, with a way back. Whatever is changed in the form makes what was shown void. */
export function usePlanned<Change extends object>({ ask, save }: Ways<Change>) {
  const router = useRouter();
  const format = useFormat();
  const trpc = useTRPC();
  const withdraw = useMutation(trpc.organisation.undo.mutationOptions());
  const [plan, setPlan] = useState<Plan | null>(null);
  const [stored, setStored] = useState<Stored | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      setProblem(null);
      await work();
    } catch (error) {
      setPlan(null);
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  return {
    plan,
    stored,
    isUndone: withdraw.isSuccess,
    problem,
    busy,
    forget: () => {
      setPlan(null);
      setProblem(null);
    },
    show: (change: Change) => attempt(async () => setPlan(await ask(change))),
    store: (change: Change) =>
      attempt(async () => {
        if (!plan) return;
        const result = await save({ ...change, digest: plan.digest });
        setPlan(null);
        if (result.importId === null) setProblem(format.sentences(result.faults));
        else setStored(result);
        router.refresh();
      }),
    undo: () =>
      attempt(async () => {
        if (!stored?.importId) return;
        await withdraw.mutateAsync({ importId: stored.importId });
        router.refresh();
      }),
  };
}

export type Planned = Omit<ReturnType<typeof usePlanned>, "show" | "store">;
