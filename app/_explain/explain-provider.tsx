"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { useQueryState } from "nuqs";
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useAtRest } from "../_components/use-later.ts";
import { loadExplanationMessages } from "../_i18n/explanation-messages.tsx";
import { type Opened, useOpened } from "./opened.ts";
import type { Target } from "./target.ts";
import { addressOf, explainParsers } from "./target-parser.ts";
import { fitsAddress, targetText } from "./target-text.ts";

type Explaining = Readonly<{
  /** null where a target is too long for an address: it opens, but no link leads there */
  addressOf: (target: Target) => string | null;
  open: (target: Target) => void;
  opened: Opened;
}>;

/** Loaded when the page has come to rest: a room must not wait for a panel that nobody has opened yet. */
const loadPanel = () => import("./explanation-panel.tsx");
const loadAll = (locale: string) => Promise.all([loadPanel(), loadExplanationMessages(locale)]);
const ExplanationPanel = lazy(() => loadPanel().then((module) => ({ default: module.ExplanationPanel })));

const Context = createContext<Explaining | null>(null);

/** The one explanation that is open, if any, for the figures inside; `period` is the one of figures that name none. */
export function ExplainProvider({ period, children }: { period: string; children: ReactNode }) {
  const path = usePathname();
  const search = withoutTarget(useSearchParams());
  const [target, setTarget] = useTarget();
  const opened = useOpened(target);
  const locale = useLocale();
  useAtRest(useCallback(() => loadAll(locale), [locale]));
  const { open, close } = useOpening(target, setTarget);
  const value = useMemo<Explaining>(
    () => ({ addressOf: (one) => (fitsAddress(one) ? addressOf(path, search, one) : null), open, opened }),
    [path, search, open, opened],
  );
  return (
    <Context value={value}>
      <div className="page @container">{children}</div>
      {target && (
        <Suspense>
          <ExplanationPanel period={period} target={target} onClose={close} />
        </Suspense>
      )}
    </Context>
  );
}

/** What else the address says: it stays the same while figures are opened. */
function withoutTarget(search: URLSearchParams): string {
  const others = new URLSearchParams(search);
  others.delete("explain");
  return others.toString();
}

/** What is explained: it stands in the address, or where that cannot hold it in memory alone. */
function useTarget(): readonly [Target | null, (target: Target | null) => void] {
  const [named, setNamed] = useQueryState("explain", explainParsers.explain.withOptions({ history: "push", scroll: false }));
  const [kept, setKept] = useState<Target | null>(null);
  const setTarget = useCallback(
    (target: Target | null): void => {
      const isKept = target !== null && !fitsAddress(target);
      setKept(isKept ? target : null);
      const next = isKept ? null : target;
      // Nothing to take away: the address stays as it is, without another step back to it.
      if (next !== null || named !== null) void setNamed(next);
    },
    [named, setNamed],
  );
  return [kept ?? named, setTarget];
}

/** The address of what was opened may still be on its way: for so long it is looked whether the panel stays closed. */
const SETTLED_MS = 1_500;
const AGAIN_MS = 50;

/**
 * Opens; `open` stays the same, as all links of a page hold it. Closes, and makes sure of it: nuqs drops what is waiting to be written
 * to the address when the router tells it of the address before, so closing in the moment after opening would leave the panel open.
 * Opening ends the watch: the same figure may be opened again.
 */
function useOpening(
  target: Target | null,
  setTarget: (target: Target | null) => void,
): Readonly<{ open: (target: Target) => void; close: () => void }> {
  const now = useRef({ target, setTarget });
  const watch = useRef<ReturnType<typeof setInterval>>(undefined);
  useEffect(() => {
    now.current = { target, setTarget };
  });
  const opening = useCallback((): void => clearInterval(watch.current), []);
  const open = useCallback(
    (one: Target): void => {
      opening();
      now.current.setTarget(one);
    },
    [opening],
  );
  // Who goes back to the explanation just closed wants to see it.
  useEffect(() => {
    window.addEventListener("popstate", opening);
    return () => window.removeEventListener("popstate", opening);
  }, [opening]);
  const close = (): void => {
    const closing = target && targetText(target);
    const end = performance.now() + SETTLED_MS;
    setTarget(null);
    opening();
    watch.current = setInterval(() => {
      const { target: still } = now.current;
      if (still && targetText(still) === closing) now.current.setTarget(null);
      if (performance.now() > end) opening();
    }, AGAIN_MS);
  };
  return { open, close };
}

/** Opens explanations from wherever a figure is not a FigureLink, such as a chart. */
export function useExplaining(): Explaining {
  const explaining = useContext(Context);
  if (!explaining) throw new Error("A figure stands outside of an ExplainProvider.");
  return explaining;
}
