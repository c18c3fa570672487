import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { Target } from "./target.ts";
import { targetText } from "./target-text.ts";

/**
 * Which figure stands explained. Kept beside React's own state, so that opening one draws two links anew, the one that was open and
 * the one that is, and not the thousand others of a page.
 */
export type Opened = Readonly<{ text: () => string | null; subscribe: (listener: () => void) => () => void }>;

function createOpened(first: string | null) {
  const listeners = new Set<() => void>();
  let now = first;
  return {
    text: () => now,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (next: string | null) => {
      now = next;
      for (const listener of listeners) listener();
    },
  };
}

/** Tells of the target as it changes; the same object for the life of a page. */
export function useOpened(target: Target | null): Opened {
  const text = target && targetText(target);
  const [opened] = useState(() => createOpened(text));
  useLayoutEffect(() => opened.set(text), [opened, text]);
  return opened;
}

/** Whether this is the figure that stands explained. */
export function useIsOpen(opened: Opened, target: Target): boolean {
  const own = targetText(target);
  const isOwn = (): boolean => opened.text() === own;
  return useSyncExternalStore(opened.subscribe, isOwn, isOwn);
}
