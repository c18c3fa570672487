"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type Go = () => void;

/** Asks before the page is left; null while nothing would be lost by it. There is one page at a time. */
let ask: ((go: Go) => void) | null = null;

/** Goes to another page, once whoever would lose something by it has said so. */
export const leave = (go: Go): void => (ask ? ask(go) : go());

/**
 * While something is unsaved: links, the search and the way back wait in `going` for an answer, and closing the tab asks in the browser's
 * own words. Browsers without the Navigation API let the way back through.
 */
export function useLeaving(isUnsaved: boolean): Readonly<{ going: Go | null; stay: () => void }> {
  const router = useRouter();
  const [going, setGoing] = useState<Go | null>(null);
  useEffect(() => {
    if (!isUnsaved) return;
    const wait = (go: Go): void => setGoing(() => go);
    let isFree = false;
    const onClick = (event: MouseEvent): void => {
      const href = otherPage(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      wait(() => router.push(href));
    };
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    const onNavigate = (event: NavigateEvent): void => {
      const { navigationType, cancelable, destination } = event;
      if (isFree || navigationType !== "traverse" || !cancelable || isSamePage(destination.url)) return;
      const steps = destination.index - (window.navigation.currentEntry?.index ?? destination.index);
      event.preventDefault();
      wait(() => {
        isFree = true;
        window.history.go(steps);
      });
    };
    ask = wait;
    // Before the links themselves: theirs are handled at the root of the page.
    document.addEventListener("click", onClick, true);
    window.addEventListener("beforeunload", onUnload);
    if ("navigation" in window) window.navigation.addEventListener("navigate", onNavigate);
    return () => {
      ask = null;
      document.removeEventListener("click", onClick, true);
      window.removeEventListener("beforeunload", onUnload);
      if ("navigation" in window) window.navigation.removeEventListener("navigate", onNavigate);
    };
  }, [isUnsaved, router]);
  return { going, stay: () => setGoing(null) };
}

const isSamePage = (url: string | null): boolean =>
  url !== null && new URL(url, window.location.href).pathname === window.location.pathname;

/** Where a click leads within the application, if that is another page in this tab. */
function otherPage(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download") || link.origin !== window.location.origin) return null;
  return isSamePage(link.href) ? null : link.href;
}
