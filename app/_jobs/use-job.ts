"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";
import { useTRPC } from "../_trpc/provider.tsx";

export type Job = inferRouterOutputs<AppRouter>["jobs"]["get"];

const ASK_AGAIN_MS = 700;

/** A job and how far it is, asked for again and again until it has ended. Null stands for no job yet. */
export function useJob(jobId: string | null) {
  const trpc = useTRPC();
  return useQuery({
    ...trpc.jobs.get.queryOptions({ jobId: jobId ?? "" }),
    enabled: jobId !== null,
    staleTime: 0,
    // A lost connection does not end the job: go on asking.
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === "running" ? ASK_AGAIN_MS : false),
  });
}
