"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Sparkline } from "../_components/charts/sparkline.tsx";
import { toGeometry } from "../_format/figures.ts";
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
  const { currency, metric, places, run, sparklines } = board;
  const first = useMemo(
    () => new Map(sparklines.first.map((values, i) => [places.managers[i] ?? "", values] as const)),
    [sparklines, places],
  );
  const [known, setKnown] = useState<ReadonlyMap<string, Values>>(first);
  const fetchLines = useCallback(
    async (managers: string[]): Promise<void> => {
      const { trpcClient } = await import("../_trpc/client.ts");
      const lines = await trpcClient.leaderboard.sparklines.query({ period: run.period, metric, managers });
      setKnown((now) => new Map([...now, ...managers.map((manager, i) => [manager, lines[i] ?? []] as const)]));
    },
    [run.period, metric],
  );
  const ask = useTogether(fetchLines);
  const value = useMemo<Trends>(() => ({ of: (manager) => known.get(manager), ask, currency }), [known, ask, currency]);
  return <Context value={value}>{children}</Context>;
}

/** Asks for a manager's line soon, with those asked for at the same time; what it returns takes a wish back. */
function useTogether(fetchLines: (managers: string[]) => Promise<void>): (manager: string) => () => void {
  const waiting = useRef({ managers: new Set<string>(), asked: new Set<string>(), timer: 0 });
  return useCallback(
    (manager) => {
      const { current } = waiting;
      if (current.asked.has(manager)) return () => undefined;
      current.managers.add(manager);
      window.clearTimeout(current.timer);
      current.timer = window.setTimeout(() => {
        const all = [...current.managers];
        current.managers.clear();
        for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
          const managers = all.slice(from, from + MOST_AT_ONCE);
          for (const one of managers) current.asked.add(one);
          fetchLines(managers).catch(() => {
            // A line that did not come is asked for again when its row comes into view again; its place stays empty till then.
            for (const one of managers) current.asked.delete(one);
          });
        }
      }, TOGETHER_MS);
      // A row that was scrolled past is not asked for.
      return () => void current.managers.delete(manager);
    },
    [fetchLines],
  );
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
