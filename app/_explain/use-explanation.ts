"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../_trpc/provider.tsx";
import type { ExplanationInput } from "./target.ts";

/** The answer to a target, from the server or from what was asked before. */
export const useExplanation = (input: ExplanationInput) => useQuery(useTRPC().explanation.get.queryOptions(input));

export type Explained = ReturnType<typeof useExplanation>;
