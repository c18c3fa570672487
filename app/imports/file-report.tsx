"use client";

import { useTranslations } from "next-intl";
import { buttonClass } from "../_components/button.tsx";
import { ExportIcon } from "../_components/icons.tsx";
import { useFormat } from "../_format/use-format.ts";
import { FaultsTable } from "./faults-table.tsx";
import type { Report } from "./room-types.ts";

type Props = { report: Report; downloadHref: string };

const FATES = {
  would: {
    added: "import_room.would_be_added",
    unchanged: "import_room.would_stay",
    refused: "import_room.would_be_refused",
    skipped: "import_room.would_be_skipped",
  },
  did: {
    added: "import_room.were_added",
    unchanged: "import_room.were_unchanged",
    refused: "import_room.were_refused",
    skipped: "import_room.were_skipped",
  },
} as const;

/** What a check or an import came to: how many rows of each fate, and every fault. */
export function FileReport({ report, downloadHref }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { rows, faults, faultsInAll, status, file } = report;
  const counts = [
    ["added", rows.added],
    ["unchanged", rows.unchanged],
    ["refused", rows.refused],
    ["skipped", rows.skipped],
  ] as const;
  return (
    <div className="space-y-3">
      {rows.read > 0 && (
        <dl className="figures flex flex-wrap gap-x-6 gap-y-1">
          {counts
            .filter(([fate, count]) => fate !== "skipped" || count > 0)
            .map(([fate, count]) => (
              <div key={fate} className="flex items-baseline gap-1.5">
                <dt className="text-xs text-muted">{t(FATES[status === "dry-run" ? "would" : "did"][fate])}</dt>
                <dd className={`font-medium ${fate === "refused" && count > 0 ? "text-danger" : ""}`}>{format.count(count)}</dd>
              </div>
            ))}
        </dl>
      )}
      {faults.length > 0 && (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p className="min-w-0 flex-1 text-muted">
              {t("import_room.faults_found", { count: faultsInAll, shown: faults.length, more: faultsInAll - faults.length })}
            </p>
            {rows.refused > 0 && (
              <a href={downloadHref} download className={buttonClass("secondary", "no-print")}>
                <ExportIcon className="size-3.5" />
                {t("import_room.download_refused")}
              </a>
            )}
          </div>
          <div className="-mx-4 border-t border-line pt-2 sm:-mx-6">
            <FaultsTable name={t("import_room.faults_of", { file })} faults={faults} />
          </div>
        </>
      )}
    </div>
  );
}
