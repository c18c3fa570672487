"use client";

import { useQueries } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Sparkline } from "../_components/charts/sparkline.tsx";
import { toGeometry } from "../_format/figures.ts";
import { useTRPC } from "../_trpc/provider.tsx";
import type { BoardData } from "./board-data.ts";
import { figureOf } from "./prepare-rows.ts";

type Values = readonly (string | null)[];
type Trends = Readonly<{ of: (manager: string) => Values | undefined; ask: (manager: string) => () => void; currency: string | null }>;

const Context = createContext<Trends | null>(null);

/** Rows that come into view together are asked for together. */
const TOGETHER_MS = 120;
const MOST_AT_ONCE = 100;

/** The figures of the last periods: those of the first rows come with the board, the others as they are scrolled to. */
export function TrendProvider({ board, children }: { board: BoardData; children: ReactNode }) {
  const trpc = useTRPC();
  const [asked, setAsked] = useState<readonly (readonly string[])[]>([]);
  const waiting = useRef({ managers: new Set<string>(), known: new Set<string>(), timer: 0 });
  const { currency, metric, places, run, sparklines } = board;
  const first = useMemo(
    () => new Map(sparklines.first.map((values, i) => [places.managers[i] ?? "", values] as const)),
    [sparklines, places],
  );
  const later = useQueries({
    queries: asked.map((managers) => trpc.leaderboard.sparklines.queryOptions({ period: run.period, metric, managers: [...managers] })),
    combine: (results) =>
      new Map(results.flatMap(({ data }, i) => (data ?? []).map((values, at) => [asked[i]?.[at] ?? "", values] as const))),
  });
  const ask = useCallback((manager: string) => {
    const { current } = waiting;
    if (current.known.has(manager)) return () => undefined;
    current.managers.add(manager);
    window.clearTimeout(current.timer);
    current.timer = window.setTimeout(() => {
      const all = [...current.managers];
      for (const one of all) current.known.add(one);
      current.managers.clear();
      const lists = Array.from({ length: Math.ceil(all.length / MOST_AT_ONCE) }, (_, i) =>
        all.slice(i * MOST_AT_ONCE, (i + 1) * MOST_AT_ONCE),
      );
      setAsked((now) => [...now, ...lists]);
    }, TOGETHER_MS);
    // A row that was scrolled past is not asked for.
    return () => void current.managers.delete(manager);
  }, []);
  const value = useMemo<Trends>(
    () => ({ of: (manager) => first.get(manager) ?? later.get(manager), ask, currency }),
    [first, later, ask, currency],
  );
  return <Context value={value}>{children}</Context>;
}

/** One manager's line. Until it is there, its place is kept. */
export function Trend({ manager }: { manager: string }) {
  const trends = useContext(Context);
  const values = trends?.of(manager);
  const ask = trends?.ask;
  const isMissing = values === undefined;
  useEffect(() => (isMissing ? ask?.(manager) : undefined), [isMissing, ask, manager]);
  const currency = trends?.currency ?? null;
  return <Sparkline values={(values ?? []).map((text) => (text === null ? null : toGeometry(figureOf(text, currency))))} />;
}
