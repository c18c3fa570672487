"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { useFormat } from "../../_format/use-format.ts";
import { buttonClass } from "../button.tsx";
import { ColumnsIcon, ExportIcon, SearchIcon } from "../icons.tsx";
import { Menu } from "../menu.tsx";
import { SelectField } from "../select-field.tsx";
import { type Column, cellText } from "./column.ts";
import { downloadCsv, downloadXlsx, fileNameOf, tableTexts, toClipboardText } from "./export-rows.ts";
import type { DataTableState } from "./use-data-table.ts";

type Props<Row extends object> = {
  name: string;
  allColumns: readonly Column<Row>[];
  allRows: readonly Row[];
  state: DataTableState<Row>;
  shown: number;
  total: number;
  /** false while rows are on their way: no file may hold a part of them */
  isWhole: boolean;
  search: string;
  onSearch: (text: string) => void;
  children?: ReactNode;
};

/** Above a table: search, filters, how many rows, which columns, and the ways out of it. */
export function TableToolbar<Row extends object>({
  name,
  allColumns,
  allRows,
  state,
  shown,
  total,
  isWhole,
  search,
  onSearch,
  children,
}: Props<Row>) {
  const t = useTranslations();
  return (
    <div className="no-print flex flex-wrap items-center gap-2 px-4 pb-2 sm:px-6">
      {children}
      <label className="relative flex w-52 max-w-full items-center">
        <span className="sr-only">{t("table.search", { table: name })}</span>
        <SearchIcon className="pointer-events-none absolute left-2 size-4 text-faint" />
        <input
          type="search"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          placeholder={t("table.search_short")}
          data-table-search
          className="control w-full pl-8"
        />
      </label>
      {allColumns
        .filter(({ isFilter }) => isFilter)
        .map((column) => (
          <ColumnFilter
            key={column.id}
            column={column}
            rows={allRows}
            value={state.filter(column.id)}
            onChange={(value) => state.setFilter(column.id, value)}
          />
        ))}
      <p role="status" className="figures ml-auto text-xs text-muted">
        {shown === total ? t("table.rows", { count: total }) : t("table.rows_of", { shown, total })}
      </p>
      <Menu label={<ColumnsIcon className="size-4" />} ariaLabel={t("table.columns")} className={buttonClass("quiet", "px-2")}>
        {({ MenuCheck }) =>
          allColumns.map(({ id, header, isRowHeader }) => (
            <MenuCheck key={id} checked={state.isShown(id)} disabled={isRowHeader === true} onChange={(on) => state.setShown(id, on)}>
              {header}
            </MenuCheck>
          ))
        }
      </Menu>
      {isWhole ? (
        <ExportMenu name={name} state={state} />
      ) : (
        <span className={buttonClass("quiet", "invisible px-2")}>
          <ExportIcon className="size-4" />
        </span>
      )}
    </div>
  );
}

function ExportMenu<Row extends object>({ name, state }: { name: string; state: DataTableState<Row> }) {
  const t = useTranslations();
  const [said, setSaid] = useState("");
  const file = (): string => fileNameOf(name, new URLSearchParams(window.location.search));
  const finish = (work: Promise<void>, done: string): void => {
    work.then(
      () => setSaid(done),
      (error: unknown) => setSaid(t("table.export_failed", { reason: error instanceof Error ? error.message : String(error) })),
    );
  };
  return (
    <>
      <span role="status" className="sr-only">
        {said}
      </span>
      <Menu label={<ExportIcon className="size-4" />} ariaLabel={t("table.export")} className={buttonClass("quiet", "px-2")}>
        {({ MenuItem }) => (
          <>
            <MenuItem
              onClick={() => finish(navigator.clipboard.writeText(toClipboardText(tableTexts(state.columns, state.rows))), t("app.copied"))}
            >
              {t("table.copy")}
            </MenuItem>
            <MenuItem onClick={() => finish(downloadCsv(file(), tableTexts(state.columns, state.rows)), t("table.exported"))}>
              {t("table.csv")}
            </MenuItem>
            <MenuItem onClick={() => finish(downloadXlsx(file(), state.columns, state.rows), t("table.exported"))}>
              {t("table.xlsx")}
            </MenuItem>
          </>
        )}
      </Menu>
    </>
  );
}

type FilterProps<Row> = { column: Column<Row>; rows: readonly Row[]; value: string; onChange: (value: string) => void };

function ColumnFilter<Row>({ column, rows, value, onChange }: FilterProps<Row>) {
  const t = useTranslations();
  const format = useFormat();
  // Made once: a long table draws its toolbar with every step that it scrolls.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with the language alone, as t does.
  const options = useMemo(() => {
    const texts = [...new Set(rows.map((row) => cellText(column.value(row), format)))].sort();
    return texts.map((text) => (
      <option key={text} value={text}>
        {text}
      </option>
    ));
  }, [column, rows, t]);
  if (options.length < 2) return null;
  return (
    <SelectField label={column.header} value={value} onChange={onChange} className="w-40 max-w-full">
      <option value="">{t("table.all", { column: column.header })}</option>
      {options}
    </SelectField>
  );
}
