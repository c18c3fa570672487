"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { buttonClass } from "./button.tsx";
import { CheckIcon, CopyIcon } from "./icons.tsx";

const SHOWN_MS = 2_000;

/** Copies a text and says whether that worked. `label` names what is copied. */
export function CopyButton({ text, label, className = "" }: { text: () => string; label: string; className?: string }) {
  const t = useTranslations();
  const [state, setState] = useState<"idle" | "done" | "failed">("idle");
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
  const Icon = state === "done" ? CheckIcon : CopyIcon;
  return (
    <button type="button" onClick={copy} className={buttonClass("quiet", `no-print ${className}`)}>
      <Icon className="size-3.5" />
      <span aria-live="polite">{state === "idle" ? label : t(state === "done" ? "app.copied" : "app.copy_failed")}</span>
    </button>
  );
}
