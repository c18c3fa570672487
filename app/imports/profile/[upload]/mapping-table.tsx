"use client";

import { useTranslations } from "next-intl";
import {
  columnOfSource,
  formatOf,
  kindOfSource,
  type Source,
  type SourceKind,
  sourceOf,
  withFormat,
  withSource,
} from "../../edit-profile.ts";
import type { KindInfo, ProfileJson, Sample } from "../../room-types.ts";
import { FormatFields } from "./format-fields.tsx";

type Props = { info: KindInfo; profile: ProfileJson; sample: Sample; onChange: (profile: ProfileJson) => void };
type ContractColumn = KindInfo["columns"][number];

const OTHERS = [
  ["constant", "import_room.from_constant"],
  ["template", "import_room.from_template"],
] as const;

/** Where each column of the contract comes from, and how it is written in the file. */
export function MappingTable({ info, profile, sample, onChange }: Props) {
  return (
    <ul className="border-t border-line">
      {info.columns.map((column) => (
        <MappingRow key={column.name} column={column} profile={profile} sample={sample} onChange={onChange} />
      ))}
    </ul>
  );
}

function MappingRow({ column, profile, sample, onChange }: Omit<Props, "info"> & { column: ContractColumn }) {
  const t = useTranslations();
  const source = sourceOf(profile, column.name, sample.columns);
  const kind = kindOfSource(source);
  const faults = sample.faults.filter((fault) => fault.column === column.name).length;
  return (
    <li className="grid items-start gap-x-4 gap-y-2 border-b border-line px-4 py-2 sm:px-6 @2xl:grid-cols-[12rem_16rem_1fr]">
      <div className="@2xl:pt-1.5">
        <code className="text-xs font-semibold">{column.name}</code>{" "}
        {column.optional && <span className="text-xs text-faint">{t("import_room.optional")}</span>}
        <span className="block text-xs text-muted">{t(MEANING[column.is] ?? "import_room.is_text")}</span>
      </div>
      <SourceFields
        column={column}
        source={source}
        kind={kind}
        sample={sample}
        onSource={(next) => onChange(withSource(profile, column.name, next))}
      />
      <div className="flex flex-wrap items-start gap-2">
        {kind === "column" && source !== undefined && (
          <FormatFields
            column={column}
            format={formatOf(source)}
            onChange={(format) => onChange(withFormat(profile, column.name, source, format))}
          />
        )}
        <p className="text-xs @2xl:pt-2" aria-live="polite">
          {kind === "none" && !column.optional && <span className="text-danger">{t("import_room.source_missing")}</span>}
          {faults > 0 && <span className="text-danger">{t("import_room.faults_in_column", { count: faults })}</span>}
        </p>
      </div>
    </li>
  );
}

const MEANING: Readonly<
  Record<
    string,
    | "import_room.is_code"
    | "import_room.is_text"
    | "import_room.is_date"
    | "import_room.is_instant"
    | "import_room.is_period"
    | "import_room.is_currency"
    | "import_room.is_json"
    | "import_room.is_amount"
    | "import_room.is_decimal"
    | "import_room.is_integer"
    | "import_room.is_choice"
  >
> = {
  code: "import_room.is_code",
  text: "import_room.is_text",
  date: "import_room.is_date",
  instant: "import_room.is_instant",
  period: "import_room.is_period",
  currency: "import_room.is_currency",
  json: "import_room.is_json",
  amount: "import_room.is_amount",
  decimal: "import_room.is_decimal",
  integer: "import_room.is_integer",
  choice: "import_room.is_choice",
};

type SourceProps = {
  column: ContractColumn;
  source: Source | undefined;
  kind: SourceKind;
  sample: Sample;
  onSource: (source: Source | undefined) => void;
};

function SourceFields({ column, source, kind, sample, onSource }: SourceProps) {
  const t = useTranslations();
  const choose = (value: string): void => onSource(chosenSource(value, sample.columns[0] ?? ""));
  const text = source !== undefined && typeof source === "object" && !("column" in source) ? source : undefined;
  return (
    <div className="space-y-2">
      <select
        aria-label={t("import_room.source_of", { column: column.name })}
        value={kind === "column" ? `${COLUMN}${columnOfSource(source, sample.columns)}` : kind}
        onChange={({ target }) => choose(target.value)}
        className="control w-full"
      >
        <option value="none">{t("import_room.from_nothing")}</option>
        <optgroup label={t("import_room.from_columns")}>
          {[...new Set([...sample.columns, ...(kind === "column" ? [columnOfSource(source, sample.columns)] : [])])].map((name) => (
            <option key={name} value={`${COLUMN}${name}`}>
              {name}
            </option>
          ))}
        </optgroup>
        {OTHERS.map(([value, name]) => (
          <option key={value} value={value}>
            {t(name)}
          </option>
        ))}
      </select>
      {text && (
        <input
          aria-label={t("constant" in text ? "import_room.constant_of" : "import_room.template_of", { column: column.name })}
          value={String("constant" in text ? text.constant : text.template)}
          onChange={({ target }) => onSource("constant" in text ? { constant: target.value } : { template: target.value })}
          className="control w-full"
        />
      )}
    </div>
  );
}

const COLUMN = "column:";

/** What a choice of the list means to begin with. */
function chosenSource(value: string, firstColumn: string): Source | undefined {
  if (value === "none") return undefined;
  if (value === "constant") return { constant: "?" };
  if (value === "template") return { template: `{${firstColumn}}` };
  return value.slice(COLUMN.length);
}
