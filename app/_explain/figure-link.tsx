"use client";

import type { MouseEvent, ReactNode } from "react";
import { useExplaining } from "./explain-provider.tsx";
import { useIsOpen } from "./opened.ts";
import type { Target } from "./target.ts";

type Props = { target: Target; label: string; children: ReactNode; className?: string };

/**
 * A figure that opens its explanation. A true link, so that its address can be copied or opened in another tab; a button where there is
 * no address.
 */
export function FigureLink({ target, label, children, className = "" }: Props) {
  const { addressOf, open, opened } = useExplaining();
  const href = addressOf(target);
  const current = useIsOpen(opened, target) ? "true" : undefined;
  if (href === null)
    return (
      <button type="button" onClick={() => open(target)} aria-label={label} aria-current={current} className={`figure ${className}`}>
        {children}
      </button>
    );
  const onClick = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(target);
  };
  return (
    <a href={href} onClick={onClick} aria-label={label} aria-current={current} className={`figure ${className}`}>
      {children}
    </a>
  );
}
