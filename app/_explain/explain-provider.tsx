"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useQueryStates } from "nuqs";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { ExplanationPanel } from "./explanation-panel.tsx";
import { addressOf, BOARD_KEYS, isSame, paramsOf, type Target, targetParsers } from "./target.ts";

/** What codes are called, for the panel's title. */
export type Names = Readonly<Record<"managers" | "products" | "units", Readonly<Record<string, string>>>>;

type Explaining = Readonly<{
  addressOf: (target: Target) => string;
  open: (target: Target) => void;
  isOpen: (target: Target) => boolean;
}>;

const Context = createContext<Explaining | null>(null);

/** The one explanation that is open, if any, for the figures inside; `manager` where all of them are one manager's. */
export function ExplainProvider({
  period,
  manager,
  names,
  children,
}: {
  period: string;
  manager?: string;
  names: Names;
  children: ReactNode;
}) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const urlKeys = manager === undefined ? BOARD_KEYS : {};
  const [params, setParams] = useQueryStates(targetParsers, { urlKeys, history: "push", scroll: false });
  const target = useMemo(() => targetOf(params), [params]);
  const value = useMemo<Explaining>(
    () => ({
      addressOf: (one) => addressOf(path, search, one, urlKeys),
      open: (one) => setParams(paramsOf(one)),
      isOpen: (one) => isSame(target, one),
    }),
    [path, search, urlKeys, target, setParams],
  );
  const whose = manager ?? target?.manager;
  return (
    <Context value={value}>
      <div className="page @container">{children}</div>
      {target && whose && (
        <ExplanationPanel period={period} manager={whose} target={target} names={names} onClose={() => setParams(paramsOf(null))} />
      )}
    </Context>
  );
}

export function useExplaining(): Explaining {
  const explaining = useContext(Context);
  if (!explaining) throw new Error("A figure stands outside of an ExplainProvider.");
  return explaining;
}

function targetOf(params: ReturnType<typeof paramsOf>): Target | null {
  if (params.explain === null) return null;
  const given = Object.entries(params).filter(([, value]) => value !== null);
  return Object.fromEntries(given) as Target;
}
