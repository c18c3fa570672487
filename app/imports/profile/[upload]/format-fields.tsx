"use client";

import { useTranslations } from "next-intl";
import type { NumberFormat } from "../../edit-profile.ts";
import type { KindInfo } from "../../room-types.ts";

const DATES = [
  "DD.MM.YYYY",
  "DD/MM/YYYY",
  "MM/DD/YYYY",
  "DD-MM-YYYY",
  "YYYY/MM/DD",
  "YYYY.MM.DD",
  "YYYYMMDD",
  "YYMMDD",
  "DD.MM.YY",
  "DDMMYYYY",
];
const GROUPS = [
  ["", "import_room.group_none"],
  [" ", "import_room.group_space"],
  [".", "import_room.group_point"],
  [",", "import_room.group_comma"],
  ["'", "import_room.group_apostrophe"],
] as const;
const NEGATIVES = [
  ["leading", "import_room.negative_leading"],
  ["trailing", "import_room.negative_trailing"],
  ["parentheses", "import_room.negative_parentheses"],
] as const;

type Format = { date?: string | undefined; number?: NumberFormat | undefined };
type Props = { column: KindInfo["columns"][number]; format: Format; onChange: (format: Format) => void };

/** How days and numbers of a column are written, where not as the contract writes them. */
export function FormatFields({ column, format, onChange }: Props) {
  const t = useTranslations();
  if (column.is === "date")
    return (
      <select
        aria-label={t("import_room.date_format_of", { column: column.name })}
        value={format.date ?? ""}
        onChange={({ target }) => onChange({ date: target.value || undefined })}
        className="control w-40"
      >
        <option value="">{t("import_room.date_iso")}</option>
        {[...new Set([...(format.date === undefined ? [] : [format.date]), ...DATES])].map((date) => (
          <option key={date}>{date}</option>
        ))}
      </select>
    );
  if (column.is !== "amount" && column.is !== "decimal") return null;
  const number = format.number ?? {};
  const change = (changes: NumberFormat): void => {
    const { decimal, group, negative } = { ...number, ...changes };
    const next = { ...(decimal === "," && { decimal }), ...(group && { group }), ...(negative && negative !== "leading" && { negative }) };
    onChange({ number: Object.keys(next).length === 0 ? undefined : next });
  };
  return (
    <>
      <select
        aria-label={t("import_room.decimal_of", { column: column.name })}
        value={number.decimal ?? "."}
        onChange={({ target }) => change({ decimal: target.value })}
        className="control w-36"
      >
        <option value=".">{t("import_room.decimal_point")}</option>
        <option value=",">{t("import_room.decimal_comma")}</option>
      </select>
      <select
        aria-label={t("import_room.group_of", { column: column.name })}
        value={number.group ?? ""}
        onChange={({ target }) => change({ group: target.value })}
        className="control w-44"
      >
        {GROUPS.map(([value, name]) => (
          <option key={name} value={value}>
            {t(name)}
          </option>
        ))}
      </select>
      <select
        aria-label={t("import_room.negative_of", { column: column.name })}
        value={number.negative ?? "leading"}
        onChange={({ target }) => change({ negative: target.value })}
        className="control w-44"
      >
        {NEGATIVES.map(([value, name]) => (
          <option key={name} value={value}>
            {t(name)}
          </option>
        ))}
      </select>
    </>
  );
}
