"use client";

import { useEffect, useRef } from "react";
import { shortcutKey } from "../_shell/shortcut-key.ts";

const KEY = "n";
const TYPING = "input, textarea, select, [contenteditable], [role=dialog], [role=listbox]";

/** "n" anywhere on the page, where nothing is being typed, leads to a new entry. */
export function useEntryKey(focusEntry: () => void): void {
  const focus = useRef(focusEntry);
  focus.current = focusEntry;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (shortcutKey(event) !== KEY || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      event.preventDefault();
      focus.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
