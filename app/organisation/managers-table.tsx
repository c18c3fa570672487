"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ForWholeBank } from "../_acting/sight.tsx";
import { Button, buttonClass } from "../_components/button.tsx";
import { Notice } from "../_components/notice.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useAtRest } from "../_components/use-later.ts";
import type { Manager, Organisation } from "./organisation-data.ts";

const loadPostingDialog = () => import("./posting-dialog.tsx").then((module) => module.PostingDialog);
const PostingDialog = dynamic(loadPostingDialog, { ssr: false });

type Row = Manager & Readonly<{ unitName: string | null }>;

/** Every manager with the posting that holds on the day, and what can be done: posted elsewhere, handed over. */
export function ManagersTable({ organisation }: { organisation: Organisation }) {
  const t = useTranslations();
  useAtRest(loadPostingDialog);
  const [posting, setPosting] = useState<Manager | null>(null);
  const rows = useMemo<Row[]>(() => {
    const names = new Map(organisation.units.map(({ code, name }) => [code, name]));
    return organisation.managers.map((manager) => ({
      ...manager,
      unitName: manager.unit === null ? null : (names.get(manager.unit) ?? manager.unit),
    }));
  }, [organisation]);
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: "name",
        header: t("organisation.manager"),
        value: ({ name }) => name,
        isRowHeader: true,
        cell: ({ code, name, unitName }) => (
          <>
            <Link
              href={`/managers/${encodeURIComponent(code)}`}
              prefetch={false}
              title={name}
              className="block w-fit max-w-40 truncate font-medium hover:text-accent hover:underline @lg:max-w-64"
            >
              {name}
            </Link>
            <span className="block text-xs font-normal text-faint @lg:hidden">{unitName ?? t("organisation.not_posted")}</span>
          </>
        ),
      },
      { id: "code", header: t("organisation.code"), value: ({ code }) => code, from: "md", className: "text-xs text-faint" },
      {
        id: "unit",
        header: t("organisation.posted_in"),
        value: ({ unitName }) => unitName,
        cell: ({ unitName }, text) => (unitName === null ? <span className="text-faint">{t("organisation.not_posted")}</span> : text),
        isFilter: true,
        from: "sm",
        className: "max-w-56 truncate",
      },
      {
        id: "position",
        header: t("organisation.position"),
        value: ({ position }) => position || null,
        isFilter: true,
        from: "md",
        className: "text-muted",
      },
      { id: "held", header: t("organisation.held_accounts"), value: ({ held }) => held, from: "md" },
      {
        id: "heldClients",
        header: t("organisation.held_clients"),
        value: ({ heldClients }) => heldClients,
        from: "xl",
        isHiddenAtFirst: true,
      },
      {
        id: "actions",
        header: t("organisation.actions"),
        isHeaderHidden: true,
        value: () => null,
        canSort: false,
        cell: (row) => (
          <ForWholeBank>
            {" "}
            <span className="no-print flex justify-end gap-1">
              <Button variant="quiet" onClick={() => setPosting(row)} aria-label={t("organisation.post_named", { name: row.name })}>
                {t("organisation.post")}
              </Button>
              <Link
                href={`/organisation/handover?${new URLSearchParams({ giver: row.code, date: organisation.date })}`}
                prefetch={false}
                aria-label={t("organisation.hand_over_named", { name: row.name })}
                className={buttonClass("quiet")}
              >
                {t("organisation.hand_over")}
              </Link>
            </span>
          </ForWholeBank>
        ),
        className: "w-px",
      },
    ],
    [t, organisation.date],
  );
  return (
    <>
      <DataTable
        id="organisation managers"
        name={t("organisation.managers_table")}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        sort={{ id: "name", desc: false }}
        nothingFound={t("organisation.nothing_found")}
        empty={
          <div className="px-4 py-5 sm:px-6">
            <Notice title={t("organisation.no_managers")}>{t("organisation.no_managers_text")}</Notice>
          </div>
        }
      />
      {posting && (
        <PostingDialog
          key={posting.code}
          manager={posting}
          units={organisation.units}
          date={organisation.date}
          onClose={() => setPosting(null)}
        />
      )}
    </>
  );
}
