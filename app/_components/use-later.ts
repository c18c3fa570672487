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

/** Loads what may be opened over the page once the page has come to rest; `load` is a constant. */
export function useAtRest(load: () => Promise<unknown>): void {
  useEffect(() => void load(), [load]);
}
