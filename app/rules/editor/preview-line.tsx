"use client";

import { useTranslations } from "next-intl";
import { Change } from "../../_components/change.tsx";
import { DownIcon } from "../../_components/icons.tsx";
import { PREVIEW_ID } from "./preview-panel.tsx";
import type { PreviewState } from "./use-preview.ts";

/** Where the preview stands below the form: its first sentence always in sight, and the way to the rest. */
export function PreviewLine({ state: { preview, faults, isStale }, isReadable }: { state: PreviewState; isReadable: boolean }) {
  const t = useTranslations("rules");
  if (!isReadable || faults.length > 0 || !preview) return null;
  const { lines, managers, difference } = preview;
  return (
    <a
      href={`#${PREVIEW_ID}`}
      className={`flex w-full items-center gap-2 rounded-md py-1 text-xs hover:text-accent @5xl/editor:hidden ${isStale ? "opacity-60" : ""}`}
    >
      <DownIcon className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 flex-1">{t("preview_line", { changed: lines.length, managers })}</span>
      <span className="figures shrink-0">
        <Change difference={difference} />
      </span>
    </a>
  );
}
