"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "../_components/copy-button.tsx";

/** A command to copy into a terminal. */
export function Command({ label, text }: { label: string; text: string }) {
  const t = useTranslations("setup");
  return (
    <div>
      <div className="flex items-end justify-between gap-2">
        <p className="text-xs text-muted">{label}</p>
        <CopyButton text={() => text} label={t("copy")} />
      </div>
      <pre className="mt-1 rounded-md border border-line bg-canvas px-3 py-2 text-xs [overflow-wrap:anywhere] whitespace-pre-wrap text-ink">
        <code>{text}</code>
      </pre>
    </div>
  );
}
