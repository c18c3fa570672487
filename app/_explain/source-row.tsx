"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "../_components/button.tsx";
import { useFormat } from "../_format/use-format.ts";
import { useTRPC } from "../_trpc/provider.tsx";
import { useProblemText } from "./problem-text.ts";
import type { Source } from "./target.ts";

/** The imported or logged row itself, column by column as it was stored, and who brought it when. */
export function SourceRow({ source: { kind, importId, line, account } }: { source: Source }) {
  const t = useTranslations();
  const format = useFormat();
  const problemText = useProblemText();
  const { data, error, refetch, isFetching } = useQuery(useTRPC().explanation.source.queryOptions({ kind, importId, line, account }));
  if (error) {
    return (
      <div role="alert" className="flex flex-wrap items-center gap-2 pl-5 text-danger">
        {problemText(error)}
        <Button onClick={() => refetch()} busy={isFetching}>
          {t("app.retry")}
        </Button>
      </div>
    );
  }
  if (!data) {
    return (
      <p role="status" className="animate-pulse pl-5 text-muted">
        {t("explain_panel.loading_row")}
      </p>
    );
  }
  return (
    <div className="min-w-0 flex-1 space-y-1.5 rounded-md bg-canvas px-3 py-2 text-xs">
      <dl className="grid grid-cols-[minmax(5rem,auto)_1fr] gap-x-4 gap-y-0.5">
        {data.fields.map(({ column, value }) => (
          <div key={column} className="contents">
            <dt className="text-muted">{column}</dt>
            <dd className="figures wrap-anywhere">{value ?? <span className="text-faint">–</span>}</dd>
          </div>
        ))}
      </dl>
      <p className="text-muted">
        {t(data.origin === "logged" ? "explain_panel.row_logged" : "explain_panel.row_imported", {
          actor: data.actor,
          date: format.instant(data.importedAt),
          file: data.file,
          line: String(data.line),
        })}
      </p>
      {data.standing !== "stands" && <p className="text-warning">{t(`explain_panel.row_${data.standing}`)}</p>}
    </div>
  );
}
