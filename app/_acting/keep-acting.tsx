"use client";

import { useEffect } from "react";
import { ACTING_COOKIE, actAsOneself, seeAnew } from "./acting-cookie.ts";

/** As whom the browser says that its reader acts. */
const actingNow = (): string | null => new RegExp(`(?:^|; )${ACTING_COOKIE}=([^;]+)`).exec(document.cookie)?.[1] ?? null;

/**
 * Keeps the choice and what is seen together: a choice that names nobody is dropped, and a page that was drawn for another choice
 * (made in another tab) is drawn again when one comes back to it.
 */
export function KeepActing({ isKnown = true }: { isKnown?: boolean }) {
  useEffect(() => {
    if (!isKnown) actAsOneself();
    const drawnFor = actingNow();
    const onReturn = (): void => {
      if (document.visibilityState === "visible" && actingNow() !== drawnFor) seeAnew();
    };
    document.addEventListener("visibilitychange", onReturn);
    return () => document.removeEventListener("visibilitychange", onReturn);
  }, [isKnown]);
  return null;
}
