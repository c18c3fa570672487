"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Change } from "../../_components/change.tsx";
import { Notice } from "../../_components/notice.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { sizeOf } from "../../_format/figures.ts";
import { useFormat } from "../../_format/use-format.ts";
import type { Simulated } from "../types.ts";

type Scheme = Simulated["schemes"][number];
type Row = Scheme["members"][number];
type Props = { result: Scheme; names: Simulated["names"] };

/** Who gains and who loses under a scheme, against the record. */
export function SimulationResult({ result, names }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { scheme, members, reasonBefore, reasonAfter, warnings, lowered } = result;
  const columns = useResultColumns(names);
  const nameOf = (code: string): string => names[code] ?? code;
  const people = (sign: bigint): string =>
    format.list(members.flatMap(({ member, change }) => (change && sizeOf(change) * sign > 0n ? [nameOf(member)] : [])));
  const [gain, lose] = [people(1n), people(-1n)];
  const summary = [gain && t("deals.gain", { members: gain }), lose && t("deals.lose", { members: lose })].filter((text) => text !== "");
  return (
    <div role="status" className="space-y-3">
      <div className="space-y-2 px-4 sm:px-6">
        <h3 className="font-medium">{t("deals.result", { scheme: t(`scheme.${scheme}`) })}</h3>
        {reasonAfter !== null && <Notice as="h3" tone="warning" title={reasonAfter} />}
        {reasonAfter === null && reasonBefore !== null && (
          <p className="text-muted">{t("deals.not_in_record", { reason: reasonBefore })}</p>
        )}
        {reasonAfter === null && reasonBefore === null && (
          <p>{summary.length === 0 ? t("deals.nothing_changes") : format.sentences(summary)}</p>
        )}
        {lowered && (
          <Notice as="h3" tone="warning" title={t("deals.paradox_title")}>
            {t("deals.paradox_text", {
              larger: format.figure(lowered.larger),
              member: nameOf(lowered.member),
              before: format.figure(lowered.before),
              after: format.figure(lowered.after),
            })}
          </Notice>
        )}
        {warnings.map((warning) => (
          <p key={warning} className="max-w-3xl text-xs text-warning">
            {warning}
          </p>
        ))}
      </div>
      {reasonAfter === null && (
        <DataTable
          id="deal-simulation"
          name={t("deals.gains_and_losses")}
          columns={columns}
          rows={members}
          rowKey={({ member }) => member}
          isPlain
          nothingFound={t("deals.nothing_found")}
        />
      )}
    </div>
  );
}

function useResultColumns(names: Simulated["names"]): readonly Column<Row>[] {
  const t = useTranslations();
  return useMemo<readonly Column<Row>[]>(
    () => [
      { id: "member", header: t("deals.member"), isRowHeader: true, value: ({ member }) => names[member] ?? member },
      { id: "before", header: t("deals.record"), value: ({ before }) => before },
      { id: "after", header: t("deals.copy"), value: ({ after }) => after },
      {
        id: "change",
        header: t("deals.change"),
        value: ({ change }) => change,
        cell: ({ change }, text) => (change === null ? text : <Change difference={change} />),
      },
    ],
    [t, names],
  );
}
