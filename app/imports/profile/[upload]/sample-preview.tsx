"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../../../_components/table/column.ts";
import { DataTable } from "../../../_components/table/data-table.tsx";
import type { Fault, KindInfo, Sample } from "../../room-types.ts";

type Row = Sample["rows"][number] & { faults: readonly Fault[] };

/** The first rows as the profile makes them, and beside each the row of the file. A fault stands in the cell that has it. */
export function SamplePreview({ info, sample }: { info: KindInfo; sample: Sample }) {
  const t = useTranslations("import_room");
  const rows = useMemo(
    () => sample.rows.map((row): Row => ({ ...row, faults: sample.faults.filter(({ line }) => line === row.line) })),
    [sample],
  );
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: "line",
        header: t("line"),
        value: ({ line }) => line,
        isRowHeader: true,
        canSort: false,
        cell: ({ values, faults }, text) => (
          <>
            {text}
            {values === null && <span className="block text-xs text-faint">{t("left_out")}</span>}
            {faults
              .filter(({ column }) => column === null)
              .map((fault) => (
                <FaultNote key={fault.text} fault={fault} />
              ))}
          </>
        ),
      },
      ...info.columns
        .filter(({ name }) => sample.mapped.includes(name))
        .map(
          ({ name }): Column<Row> => ({
            id: `mapped:${name}`,
            header: name,
            value: ({ values }) => values?.[name] ?? null,
            canSort: false,
            cell: ({ faults }, text) => <MappedCell text={text} fault={faults.find(({ column }) => column === name)} />,
          }),
        ),
      ...sample.columns.map(
        (name, i): Column<Row> => ({
          id: `file:${i}`,
          header: t("in_file", { column: name }),
          value: ({ raw }) => raw[i] ?? null,
          canSort: false,
          className: `bg-canvas text-muted ${i === 0 ? "border-l border-line" : ""}`,
        }),
      ),
    ],
    [t, info, sample],
  );
  return (
    <div className="max-w-full overflow-x-auto border-t border-line">
      <DataTable
        id="profile-sample"
        name={t("preview_table")}
        columns={columns}
        rows={rows}
        rowKey={({ line }) => String(line)}
        isPlain
        nothingFound={t("no_rows")}
      />
    </div>
  );
}

const MappedCell = ({ text, fault }: { text: string; fault: Fault | undefined }) =>
  fault ? (
    <span className="block min-w-32 rounded bg-danger-soft px-1.5 py-0.5">
      <span className="font-medium text-danger">{text}</span>
      <FaultNote fault={fault} />
    </span>
  ) : (
    text
  );

const FaultNote = ({ fault }: { fault: Fault }) => (
  <span className="block max-w-56 text-2xs whitespace-normal text-danger">{fault.text}</span>
);
