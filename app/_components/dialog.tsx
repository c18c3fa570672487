"use client";

import { lazy, type ReactNode, type RefObject, Suspense, useState } from "react";
import { useAtRest } from "./use-later.ts";

/** A room must not wait for a question that nobody has raised yet. */
const load = () => import("./dialog-popup.tsx");
const DialogPopup = lazy(() => load().then((module) => ({ default: module.DialogPopup })));

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** what stands at the bottom right: the way out first, the main action last */
  actions?: ReactNode;
  wide?: boolean;
  /** what is focused once it is open; the first control by default */
  initialFocus?: RefObject<HTMLElement | null>;
};

/** Something that must be answered before the page goes on. Focus stays inside, Escape closes, and focus returns. */
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(props.open);
  // Once it was open it stays, closed, so that it can fade away.
  if (props.open && !wasOpen) setWasOpen(true);
  useAtRest(load);
  if (!wasOpen) return null;
  return (
    <Suspense>
      <DialogPopup {...props} />
    </Suspense>
  );
}
