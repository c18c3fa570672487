"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { asWords, useCatalogue } from "./catalogue.tsx";
import type { Draft } from "./draft.ts";
import { FaultText } from "./faults.tsx";
import { Part, Text } from "./fields.tsx";
import { RowsField } from "./rows-field.tsx";
import { SumLine } from "./sum-line.tsx";

/** A grade scheme: where each grade begins, gates that cap, quotas, and how long a promotion takes. */
export function GradesFields() {
  const t = useTranslations("rules");
  const { words } = useCatalogue();
  const [bands, gates] = useWatch<Draft, ["bands", "gates"]>({ name: ["bands", "gates"] });
  const grades = bands.map(({ grade }) => grade).filter((grade) => grade !== "");
  const criteria = [...new Set([...words.criteria, ...gates.map(({ criterion }) => criterion)])].filter((criterion) => criterion !== "");
  return (
    <>
      <Part title={t("bands")} text={t("bands_text")} beside={<SumLine list="bands" field="quota" whole="1" />}>
        <RowsField
          name="bands"
          label={t("bands")}
          columns={[
            { key: "grade", label: t("grade"), isText: true },
            { key: "from", label: t("band_from") },
            { key: "quota", label: t("quota") },
          ]}
          blank={{ grade: "", from: "", quota: "" }}
          add={t("add_band")}
        />
        <FaultText field="quotas" className="mt-2" />
      </Part>
      <Part title={t("gates")} text={t("gates_text")}>
        <RowsField
          name="gates"
          label={t("gates")}
          columns={[
            { key: "criterion", label: t("criterion"), options: asWords(criteria), isText: true },
            { key: "below", label: t("gate_below") },
            { key: "cap", label: t("gate_cap"), options: asWords(grades), isText: true },
          ]}
          blank={{ criterion: "", below: "", cap: "" }}
          add={t("add_gate")}
        />
      </Part>
      <Part title={t("promotion")} text={t("promotion_text")}>
        <Text name="promotion" label={t("promotion_periods")} inputMode="numeric" hint={t("promotion_hint")} className="max-w-60" />
      </Part>
    </>
  );
}
