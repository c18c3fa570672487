"use client";

import { useTranslations } from "next-intl";
import { useController, useFormContext, useWatch } from "react-hook-form";
import type { Param, ParamTexts } from "../../_schemes/param-texts.ts";
import { ParamsFields } from "../../_schemes/params-fields.tsx";
import { useCatalogue } from "../editor/catalogue.tsx";
import type { Draft } from "../editor/draft.ts";
import { FaultText, useFaults } from "../editor/faults.tsx";
import { Choice, Part } from "../editor/fields.tsx";

const NONE: ParamTexts = {};

/** What shares a deal that nobody agreed on: a scheme and its parameters, or none. */
export function DefaultFields() {
  const t = useTranslations();
  const { splitSchemes } = useCatalogue();
  const [allows, schemes, chosen] = useWatch<Draft, ["policy.allows", "policy.schemes", "policy.default.scheme"]>({
    name: ["policy.allows", "policy.schemes", "policy.default.scheme"],
  });
  const nameOf = (scheme: string): string => (t.has(`scheme.${scheme}`) ? t(`scheme.${scheme}`) : scheme);
  const offered = splitSchemes
    .filter(({ scheme, besideTotal }) => !besideTotal && (allows === "all" || schemes.includes(scheme)))
    .map(({ scheme }) => scheme);
  // What is no longer allowed stays in sight, for the fault to be told of it.
  const options = chosen === "" || offered.includes(chosen) ? offered : [...offered, chosen];
  const plain = t.has(`scheme_plain.${chosen}`) ? t(`scheme_plain.${chosen}`) : undefined;
  return (
    <Part title={t("split_policy.default")} text={t("split_policy.default_text")}>
      <Choice
        name="policy.default.scheme"
        label={t("split_policy.default_scheme")}
        hint={chosen === "" ? t("split_policy.no_default_text") : plain}
        className="max-w-md"
      >
        <option value="">{t("split_policy.no_default")}</option>
        {options.map((scheme) => (
          <option key={scheme} value={scheme}>
            {nameOf(scheme)}
          </option>
        ))}
      </Choice>
      {chosen !== "" && <DefaultParams scheme={chosen} />}
    </Part>
  );
}

function DefaultParams({ scheme }: { scheme: string }) {
  const t = useTranslations("rules");
  const { splitSchemes, words } = useCatalogue();
  const { control } = useFormContext<Draft>();
  const { field } = useController({ control, name: "policy.default.params" });
  const faults = useFaults();
  const texts = field.value[scheme] ?? NONE;
  const form = splitSchemes.find((one) => one.scheme === scheme)?.form ?? [];
  /** The server's words are for JSON: of what is no number the form says so itself. */
  const faultOf = (param: string): string | undefined => {
    const said = faults.get(`policy.default.params.${param}`);
    return said !== undefined && isNoNumber(form, texts, param) ? t("need_decimal") : said;
  };
  const named = (list: readonly string[]) => list.map((word) => [word, word] as const);
  return (
    <div className="mt-4 space-y-2">
      <ParamsFields
        form={[...form, ...strangers(form, texts)]}
        texts={texts}
        onChange={(changed) => field.onChange({ ...field.value, [scheme]: changed })}
        keys={{ role: named(words.roles), "activity-kind": named(words.kinds), member: [] }}
        faultOf={faultOf}
        takesNewKeys
      />
      <FaultText field="policy.default.params" />
    </div>
  );
}

/** Whether something is typed there that cannot be read as a number. `at`: a parameter, or an entry of one ("weights.support"). */
function isNoNumber(form: readonly Param[], texts: ParamTexts, at: string): boolean {
  const [name = "", ...entry] = at.split(".");
  const value = texts[name];
  const typed = typeof value === "object" ? value[entry.join(".")] : value;
  return (
    form.some((param) => param.name === name && param.kind !== "choice") && typed !== undefined && !/^ *[+-]?\d+([.,]\d+)? *$/.test(typed)
  );
}

/** Parameters of a file that the scheme does not have: they are shown, so that they can be emptied. */
const strangers = (form: readonly Param[], texts: ParamTexts): Param[] =>
  Object.keys(texts)
    .filter((name) => form.every((param) => param.name !== name))
    .map((name) => (typeof texts[name] === "string" ? { name, kind: "decimal" } : { name, kind: "decimal-table", of: "role" }));
