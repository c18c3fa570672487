"use client";

import { useTranslations } from "next-intl";
import type { Metric } from "../rules-data.ts";
import { asWords, useCatalogue } from "./catalogue.tsx";
import { Choice, Text } from "./fields.tsx";
import { WordsField } from "./words-field.tsx";

type Props = { name: `metrics.${number}`; scopes: Metric["scopes"] };

/** What the catalogue lets this metric be narrowed by, and nothing else. */
export function MetricScope({ name, scopes }: Props) {
  const t = useTranslations("rules");
  const { words } = useCatalogue();
  const all = t("all");
  return (
    <>
      {scopes.includes("products") && (
        <WordsField name={`${name}.products`} label={t("scope_products")} words={words.products} hint={all} />
      )}
      {scopes.includes("segments") && (
        <WordsField name={`${name}.segments`} label={t("scope_segments")} words={asWords(words.segments)} hint={all} />
      )}
      {scopes.includes("kinds") && <WordsField name={`${name}.kinds`} label={t("scope_kinds")} words={asWords(words.kinds)} hint={all} />}
      {scopes.includes("team") && (
        <Choice name={`${name}.team`} label={t("scope_team")}>
          <option value="">{t("team_default")}</option>
          <option value="with-team">{t("team_with")}</option>
          <option value="own">{t("team_own")}</option>
        </Choice>
      )}
      {scopes.includes("criterion") && (
        <>
          <Text name={`${name}.criterion`} label={t("criterion")} list={`${name}-criteria`} />
          <datalist id={`${name}-criteria`}>
            {words.criteria.map((criterion) => (
              <option key={criterion} value={criterion} />
            ))}
          </datalist>
        </>
      )}
    </>
  );
}
