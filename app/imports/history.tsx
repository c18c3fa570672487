"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsBoolean, useQueryState } from "nuqs";
import { useMemo, useTransition } from "react";
import { Badge } from "../_components/badge.tsx";
import { Notice } from "../_components/notice.tsx";
import { Section } from "../_components/section.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useFormat } from "../_format/use-format.ts";
import { PendingContent } from "../_room/pending-content.tsx";
import type { ImportSummary } from "./room-types.ts";

/** Everything that was imported, the latest first. What was entered by hand is left out unless it is asked for. */
export function History({ imports }: { imports: readonly ImportSummary[] }) {
  const t = useTranslations("import_room");
  const columns = useColumns();
  const [isPending, startTransition] = useTransition();
  const [logged, setLogged] = useQueryState("logged", parseAsBoolean.withDefault(false).withOptions({ shallow: false, startTransition }));
  const toggle = (
    <label className="flex items-center gap-2 text-muted">
      <input
        type="checkbox"
        checked={logged}
        onChange={({ target }) => void setLogged(target.checked || null)}
        className="size-4 accent-accent"
      />
      {t("with_logged")}
    </label>
  );
  return (
    <Section title={t("history")} text={t("history_text")} className="border-t border-line pt-4">
      <PendingContent isPending={isPending}>
        <DataTable
          id="imports"
          name={t("history_table")}
          columns={columns}
          rows={imports}
          rowKey={({ importId }) => String(importId)}
          controls={toggle}
          nothingFound={t("no_such_import")}
          rowClass={({ withdrawnPosition }) => (withdrawnPosition === null ? "" : "text-faint")}
          empty={
            <div className="px-4 pb-4 sm:px-6">
              <Notice title={t("no_imports")}>
                <p>{t("no_imports_text")}</p>
                {toggle}
              </Notice>
            </div>
          }
        />
      </PendingContent>
    </Section>
  );
}

function useColumns(): Column<ImportSummary>[] {
  const t = useTranslations();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: "file",
        header: t("import_room.file"),
        value: ({ file }) => file,
        isRowHeader: true,
        cell: ({ importId, kind, createdAt, withdrawnPosition }, text) => (
          <>
            <span className="flex items-center gap-2">
              <Link href={`/imports/${importId}`} className="link max-w-72 truncate" title={text}>
                {text}
              </Link>
              {withdrawnPosition !== null && <Badge>{t("import_room.withdrawn")}</Badge>}
            </span>
            <span className="block text-xs text-faint @2xl:hidden">
              {t("import_room.short_line", { kind: kindName(kind, t), when: format.instant(createdAt) })}
            </span>
          </>
        ),
      },
      { id: "kind", header: t("import_room.kind"), value: ({ kind }) => kindName(kind, t), isFilter: true, from: "md" },
      { id: "added", header: t("import_room.added"), value: ({ factsAdded }) => factsAdded },
      { id: "unchanged", header: t("import_room.unchanged"), value: ({ rowsUnchanged }) => rowsUnchanged, from: "lg" },
      {
        id: "refused",
        header: t("import_room.refused"),
        value: ({ rowsRefused }) => rowsRefused,
        from: "sm",
        cell: ({ rowsRefused }, text) => <span className={rowsRefused > 0 ? "text-danger" : ""}>{text}</span>,
      },
      { id: "by", header: t("import_room.by"), value: ({ actor }) => actor, from: "lg", isFilter: true },
      {
        id: "when",
        header: t("import_room.when"),
        value: ({ createdAt }) => createdAt,
        cell: ({ createdAt }) => format.instant(createdAt),
        from: "md",
      },
      { id: "position", header: t("import_room.position"), value: ({ position }) => position, from: "lg" },
      { id: "import", header: t("import_room.import"), value: ({ importId }) => importId, from: "xl" },
      { id: "profile", header: t("import_room.profile"), value: ({ profile }) => profile, isHiddenAtFirst: true },
      {
        id: "withdrawn",
        header: t("import_room.withdrawn_at"),
        value: ({ withdrawnPosition }) => withdrawnPosition,
        isHiddenAtFirst: true,
      },
    ],
    [t, format],
  );
}

/** Kinds of later versions may be unknown here. */
const kindName = (kind: string, t: ReturnType<typeof useTranslations>): string =>
  t.has(`import_room.kind_${kind}`) ? t(`import_room.kind_${kind}`) : kind;
