"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTRPC } from "../_trpc/provider.tsx";
import { openAtFirst, PAGE, pathOf, type Row, type TreeState, visibleRows } from "./rows.ts";
import type { ExplanationInput, Step } from "./target.ts";

/** What is open in a tree of steps, fetching the steps that the first answer left out. */
export function useStepTree(root: Step, input: ExplanationInput) {
  const [state, setState] = useState<TreeState>(() => ({
    open: openAtFirst(root),
    loaded: new Map(),
    pending: new Map(),
    shown: new Map(),
  }));
  const rows = useMemo(() => visibleRows(root, state), [root, state]);
  const queryClient = useQueryClient();
  const trpc = useTRPC();

  function toggle(row: Row, to?: boolean): void {
    if (row.kind === "more") showMore(row.parent);
    if (row.kind !== "step" || row.step.childCount === 0) return;
    const opens = to ?? !row.isOpen;
    setState((before) => ({ ...before, open: changed(before.open, row.id, opens) }));
    if (opens && row.step.children.length === 0 && !state.loaded.has(row.id)) void load(row.id);
  }

  const showMore = (id: string): void =>
    setState((before) => ({ ...before, shown: new Map(before.shown).set(id, (before.shown.get(id) ?? PAGE) + PAGE) }));

  async function load(id: string): Promise<void> {
    setState((before) => ({ ...before, pending: new Map(before.pending).set(id, "loading") }));
    try {
      const { step } = await queryClient.fetchQuery(trpc.explanation.get.queryOptions({ ...input, path: pathOf(id) }));
      setState((before) => ({ ...before, loaded: new Map(before.loaded).set(id, step.children), pending: without(before.pending, id) }));
    } catch {
      // The row says so, and opening it again tries again.
      setState((before) => ({ ...before, pending: new Map(before.pending).set(id, "failed") }));
    }
  }

  return { rows, toggle };
}

function changed(set: ReadonlySet<string>, id: string, isIn: boolean): Set<string> {
  const next = new Set(set);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

function without<T>(map: ReadonlyMap<string, T>, id: string): Map<string, T> {
  const next = new Map(map);
  next.delete(id);
  return next;
}
