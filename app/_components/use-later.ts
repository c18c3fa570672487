import { startTransition, useEffect, useState } from "react";

type Trigger = { onPointerEnter: () => void; onFocus: () => void; onClick: () => void };

/**
 * For what opens at a click and is too large for every page to wait for. It is loaded when the pointer or the focus comes to its
 * button, and drawn from the first click on; until then the button stands alone.
 */
export function useLater(load: () => Promise<unknown>): { isWanted: boolean; trigger: Trigger } {
  const [isWanted, setWanted] = useState(false);
  const prepare = (): void => void load();
  // In a transition the button stays as it is until the rest has come.
  const open = (): void => startTransition(() => setWanted(true));
  return { isWanted, trigger: { onPointerEnter: prepare, onFocus: prepare, onClick: open } };
}

const REST_MS = 200;

/** Loads what may be opened over the page once the page has come to rest; `load` stays the same from one drawing to the next. */
export function useAtRest(load: () => Promise<unknown>): void {
  useEffect(() => whenIdle(() => void load()), [load]);
}

/** Calls back when the browser has nothing to do, or soon where it cannot tell; what it returns takes that back. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, REST_MS);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work, { timeout: 10 * REST_MS });
  return () => cancelIdleCallback(request);
}
