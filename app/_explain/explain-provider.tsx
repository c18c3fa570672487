"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useQueryState } from "nuqs";
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo } from "react";
import { useAtRest } from "../_components/use-later.ts";
import type { Target } from "./target.ts";
import { addressOf, explainParsers } from "./target-parser.ts";
import { targetText } from "./target-text.ts";

type Explaining = Readonly<{
  addressOf: (target: Target) => string;
  open: (target: Target) => void;
  isOpen: (target: Target) => boolean;
}>;

/** Loaded when the page has come to rest: a room must not wait for a panel that nobody has opened yet. */
const loadPanel = () => import("./explanation-panel.tsx");
const ExplanationPanel = lazy(() => loadPanel().then((module) => ({ default: module.ExplanationPanel })));

const Context = createContext<Explaining | null>(null);

/** The one explanation that is open, if any, for the figures inside; `period` is the one of figures that name none. */
export function ExplainProvider({ period, children }: { period: string; children: ReactNode }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const [target, setTarget] = useQueryState("explain", explainParsers.explain.withOptions({ history: "push", scroll: false }));
  useAtRest(loadPanel);
  const value = useMemo<Explaining>(
    () => ({
      addressOf: (one) => addressOf(path, search, one),
      open: (one) => void setTarget(one),
      isOpen: (one) => target !== null && targetText(target) === targetText(one),
    }),
    [path, search, target, setTarget],
  );
  return (
    <Context value={value}>
      <div className="page @container">{children}</div>
      {target && (
        <Suspense>
          <ExplanationPanel period={period} target={target} onClose={() => void setTarget(null)} />
        </Suspense>
      )}
    </Context>
  );
}

/** Opens explanations from wherever a figure is not a FigureLink, such as a chart. */
export function useExplaining(): Explaining {
  const explaining = useContext(Context);
  if (!explaining) throw new Error("A figure stands outside of an ExplainProvider.");
  return explaining;
}
