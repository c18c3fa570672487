"use client";

import { useTranslations } from "next-intl";
import { CheckField, ChoiceField, TextField } from "../../../_components/field.tsx";
import type { ProfileJson } from "../../room-types.ts";

const ENCODINGS = [
  "utf-8",
  "windows-1251",
  "windows-1252",
  "windows-1250",
  "koi8-u",
  "gb18030",
  "big5",
  "shift_jis",
  "utf-16le",
  "utf-16be",
];
const DELIMITERS = {
  ",": "import_room.delimiter_comma",
  ";": "import_room.delimiter_semicolon",
  "\t": "import_room.delimiter_tab",
  "|": "import_room.delimiter_bar",
} as const;
const REPEATED = [
  ["error", "import_room.repeated_error"],
  ["first", "import_room.repeated_first"],
  ["last", "import_room.repeated_last"],
] as const;

type Props = { profile: ProfileJson; columns: readonly string[]; onChange: (profile: ProfileJson) => void };

/** How the file is written as a whole. */
export function LayoutFields({ profile, columns, onChange }: Props) {
  const t = useTranslations();
  const change = (changes: Record<string, unknown>): void => onChange({ ...profile, ...changes });
  const text = (key: string, otherwise: string): string => (typeof profile[key] === "string" ? profile[key] : otherwise);
  const hasHeader = profile.header === undefined;
  const changeHeader = (isThere: boolean): void => {
    const { header: _before, ...others } = profile;
    // Without names of its own, a file's columns are named by their place.
    onChange(
      isThere ? others : { ...others, header: columns.map((_, i) => t("import_room.column_number", { number: i + 1 })), columns: {} },
    );
  };
  return (
    <div className="grid gap-3 px-4 pb-2 sm:px-6 @lg:grid-cols-2 @3xl:grid-cols-4">
      <ChoiceField
        label={t("import_room.encoding")}
        value={text("encoding", "utf-8")}
        onChange={({ target }) => change({ encoding: target.value })}
      >
        {[...new Set([text("encoding", "utf-8"), ...ENCODINGS])].map((encoding) => (
          <option key={encoding}>{encoding}</option>
        ))}
      </ChoiceField>
      <ChoiceField
        label={t("import_room.delimiter")}
        value={text("delimiter", ",")}
        onChange={({ target }) => change({ delimiter: target.value })}
      >
        {Object.entries(DELIMITERS).map(([delimiter, name]) => (
          <option key={name} value={delimiter}>
            {t(name)}
          </option>
        ))}
      </ChoiceField>
      <TextField
        label={t("import_room.skip_lines")}
        type="number"
        min={0}
        max={1000}
        value={String(profile.skipLines ?? 0)}
        onChange={({ target }) => change({ skipLines: Math.max(0, Math.trunc(Number(target.value) || 0)) })}
      />
      <ChoiceField
        label={t("import_room.on_repeated")}
        value={text("onRepeatedKey", "error")}
        onChange={({ target }) => change({ onRepeatedKey: target.value })}
      >
        {REPEATED.map(([choice, name]) => (
          <option key={choice} value={choice}>
            {t(name)}
          </option>
        ))}
      </ChoiceField>
      <CheckField label={t("import_room.has_header")} checked={hasHeader} onChange={({ target }) => changeHeader(target.checked)} />
      <CheckField
        label={t("import_room.trim")}
        checked={profile.trim === true}
        onChange={({ target }) => change({ trim: target.checked })}
      />
      <CheckField
        label={t("import_room.ignore_others")}
        checked={profile.ignore === "*"}
        onChange={({ target }) => change({ ignore: target.checked ? "*" : [] })}
      />
    </div>
  );
}
