"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTRPC } from "../_trpc/provider.tsx";
import { mergeNames, type Names } from "./names.ts";
import { canOpen, openAtFirst, PAGE, type Parts, partsOf, type Row, type TreeState, visibleRows } from "./rows.ts";
import { requestFor } from "./step-request.ts";
import type { ExplanationInput, Step } from "./target.ts";

/** What is open in a tree of steps, fetching what the first answer left out. */
export function useStepTree(root: Step, explained: ExplanationInput, names: Names) {
  const [state, setState] = useState<TreeState & { names: Names }>(() => ({
    open: openAtFirst(root),
    loaded: new Map(),
    pending: new Map(),
    shown: new Map(),
    names,
  }));
  const rows = useMemo(() => visibleRows(root, state), [root, state]);
  const queryClient = useQueryClient();
  const trpc = useTRPC();

  function toggle(row: Row, to?: boolean): void {
    if (row.kind === "more") showMore(row.parent);
    if (row.kind === "failed") void load(row.parent);
    if (row.kind !== "step" || !canOpen(row.step)) return;
    const opens = to ?? !row.isOpen;
    setState((before) => ({ ...before, open: changed(before.open, row.id, opens) }));
    const isMissing = partsOf(row.step, row.id, state).children.length === 0 && (row.step.childCount > 0 || row.step.target);
    if (opens && isMissing) void load(row.id);
  }

  function showMore(id: string): void {
    const shown = (state.shown.get(id) ?? PAGE) + PAGE;
    setState((before) => ({ ...before, shown: new Map(before.shown).set(id, shown) }));
    const { children, childCount } = partsAt(id);
    if (shown > children.length && children.length < childCount) void load(id);
  }

  function partsAt(id: string): Parts {
    const row = rows.find((one) => one.id === id);
    return partsOf(row?.kind === "step" ? row.step : root, id, state);
  }

  /** Fetches the next children of a step, the first ones where there are none yet. */
  async function load(id: string): Promise<void> {
    const known = partsAt(id).children;
    setState((before) => ({ ...before, pending: new Map(before.pending).set(id, "loading") }));
    try {
      const input = { ...requestFor(explained, rows, id), from: known.length };
      const { step, names: more } = await queryClient.fetchQuery(trpc.explanation.get.queryOptions(input));
      const children = [...known, ...step.children];
      const parts: Parts = { how: step.how, children, childCount: step.childCount, exact: step.exact };
      setState((before) => ({
        ...before,
        names: mergeNames(before.names, more),
        loaded: new Map(before.loaded).set(id, parts),
        pending: without(before.pending, id),
      }));
    } catch {
      // The row says so, and trying again is a key or a click away.
      setState((before) => ({ ...before, pending: new Map(before.pending).set(id, "failed") }));
    }
  }

  return { rows, toggle, names: state.names };
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
