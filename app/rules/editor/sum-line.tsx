"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { useFormat } from "../../_format/use-format.ts";
import type { Draft } from "./draft.ts";
import { sumText } from "./sum-text.ts";

type Props = { list: "metrics" | "deferral" | "bands"; field: string; whole: string; unit?: string };

/** The running sum of a column that must come to a whole, and what is missing or too much. Silent while nothing is filled in. */
export function SumLine({ list, field, whole, unit = "" }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const rows = useWatch<Draft>({ name: list }) as readonly Readonly<Record<string, string>>[];
  const typed = rows.map((row) => row[field] ?? "").filter((text) => text !== "" || list === "metrics");
  const said = typed.length === 0 ? null : sumText(typed, whole);
  if (!said) return null;
  const gap = Number(said.gap);
  const text = (decimal: string): string => `${format.decimal(decimal)}${unit && ` ${unit}`}`;
  const values = { sum: text(said.sum), gap: text(said.gap.replace("-", "")) };
  return (
    <output className={`figures text-xs ${gap === 0 ? "text-muted" : "font-medium text-danger"}`}>
      {t(gap === 0 ? "rules.sum_whole" : gap > 0 ? "rules.sum_missing" : "rules.sum_too_much", values)}
    </output>
  );
}
