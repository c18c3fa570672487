"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { CheckIcon, CopyIcon } from "./icons.tsx";

const SHOWN_MS = 2_000;
const LABELS = { idle: "explain_panel.copy", done: "explain_panel.copied", failed: "explain_panel.copy_failed" } as const;

/** Copies a text and says whether that worked. */
export function CopyButton({ text, className = "" }: { text: () => string; className?: string }) {
  const t = useTranslations();
  const [state, setState] = useState<keyof typeof LABELS>("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (): void => {
    navigator.clipboard.writeText(text()).then(
      () => setState("done"),
      () => setState("failed"),
    );
  };
  return (
    <button
      type="button"
      onClick={copy}
      className={`no-print flex items-center gap-1.5 rounded-md px-2 py-1 text-xs text-muted hover:bg-sunken hover:text-ink ${className}`}
    >
      {state === "done" ? <CheckIcon className="size-3.5" /> : <CopyIcon className="size-3.5" />}
      <span aria-live="polite">{t(LABELS[state])}</span>
    </button>
  );
}
