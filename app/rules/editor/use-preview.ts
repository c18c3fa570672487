"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "../../_trpc/provider.tsx";
import type { Fault, Preview } from "../rules-data.ts";

/** So long after the last keystroke the server is asked. */
const PAUSE_MS = 400;
/** From then on work in progress says that it is. */
const SLOW_MS = 1_000;

export type PreviewState = Readonly<{
  faults: readonly Fault[];
  preview: Preview | null;
  /** why there is no answer */
  problem: string | null;
  /** what is shown belongs to an earlier state of the form */
  isStale: boolean;
  isSlow: boolean;
}>;

/** What is wrong with a rule, and what it would have made of a period, a moment after it was changed. `text` null: it cannot be read. */
export function usePreview(text: string | null, period: string | null): PreviewState {
  const trpc = useTRPC();
  const settled = useSettled(text);
  const check = useMutation(trpc.rules.check.mutationOptions());
  const preview = useMutation(trpc.rules.preview.mutationOptions());
  const ask = async (wanted: string): Promise<{ faults: Fault[]; preview: Preview | null }> =>
    period === null ? { ...(await check.mutateAsync({ text: wanted })), preview: null } : preview.mutateAsync({ text: wanted, period });
  const { data, error, isFetching } = useQuery({
    queryKey: ["rule-preview", settled, period],
    queryFn: () => ask(settled ?? ""),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  const isStale = text !== settled || isFetching || text === null;
  return {
    faults: data?.faults ?? [],
    preview: data?.preview ?? null,
    problem: error?.message ?? null,
    isStale,
    isSlow: useAfter(isFetching, SLOW_MS),
  };
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Whether something has been going on for so long. */
function useAfter(isOn: boolean, ms: number): boolean {
  const [isAfter, setIsAfter] = useState(false);
  useEffect(() => {
    if (!isOn) return setIsAfter(false);
    const timer = setTimeout(() => setIsAfter(true), ms);
    return () => clearTimeout(timer);
  }, [isOn, ms]);
  return isAfter;
}
