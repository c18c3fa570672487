"use client";

import { lazy, type ReactNode } from "react";
import { useLater } from "./use-later.ts";

const load = () => import("./popover-popup.tsx");
const PopoverPopup = lazy(() => load().then((module) => ({ default: module.PopoverPopup })));

export type PopoverProps = { label: ReactNode; className: string; title: string; children: ReactNode; ariaLabel?: string };

/** A button that opens a small panel beside it: an explanation of a word, a few settings. */
export function Popover(props: PopoverProps) {
  const { isWanted, trigger } = useLater(load);
  if (isWanted) return <PopoverPopup {...props} />;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded={false}
      aria-label={props.ariaLabel}
      className={props.className}
      {...trigger}
    >
      {props.label}
    </button>
  );
}
