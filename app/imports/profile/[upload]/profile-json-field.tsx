"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextArea } from "../../../_components/field.tsx";
import type { ProfileJson } from "../../room-types.ts";

type Props = { profile: ProfileJson; onChange: (profile: ProfileJson) => void };

/** The profile as its file says it: for what the fields above have no place for (conditions, value maps), and for pasting one. */
export function ProfileJsonField({ profile, onChange }: Props) {
  const t = useTranslations("import_room");
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const take = (text: string): void => {
    setDraft(text);
    const parsed = parse(text);
    setProblem(parsed === null ? t("json_invalid") : undefined);
    if (parsed !== null) onChange({ ...parsed, kind: profile.kind });
  };
  return (
    <TextArea
      label={t("json_label")}
      hint={t("json_hint")}
      error={problem}
      value={draft ?? JSON.stringify(profile, null, 2)}
      onChange={({ target }) => take(target.value)}
      // What is no JSON stays in sight until it is mended; what is, follows the fields above again.
      onBlur={() => problem === undefined && setDraft(null)}
      rows={16}
      spellCheck={false}
      className="font-mono text-xs"
    />
  );
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
