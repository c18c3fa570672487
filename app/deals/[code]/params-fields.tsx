"use client";

import { useTranslations } from "next-intl";
import { ChoiceField, TextField } from "../../_components/field.tsx";
import type { Param } from "../types.ts";
import type { ParamTexts } from "./simulation-form.ts";

type Props = {
  form: readonly Param[];
  texts: ParamTexts;
  onChange: (texts: ParamTexts) => void;
  /** what a table's entries are named after: code and name */
  keys: Readonly<Record<"role" | "activity-kind" | "member", readonly (readonly [string, string])[]>>;
};

/** A scheme's parameters as fields, made from their description. */
export function ParamsFields({ form, texts, onChange, keys }: Props) {
  const t = useTranslations();
  const set = (name: string, value: ParamTexts[string]): void => onChange({ ...texts, [name]: value });
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-3 @lg:grid-cols-3">
      {form.map((param) => {
        const { name } = param;
        const label = t(`deals.param_${name}`);
        const value = texts[name] ?? "";
        if (param.kind === "decimal-table") {
          const table = typeof value === "object" ? value : {};
          const entries = [
            ...new Map([...keys[param.of], ...Object.keys(table).map((key) => [key, key] as const)].toReversed()).entries(),
          ].toReversed();
          return (
            <fieldset key={name} className="col-span-full grid grid-cols-2 gap-3 @lg:grid-cols-3">
              <legend className="field-label">{label}</legend>
              {entries.map(([key, text]) => (
                <TextField
                  key={key}
                  label={text}
                  inputMode="decimal"
                  value={table[key] ?? ""}
                  onChange={(event) => set(name, { ...table, [key]: event.target.value })}
                />
              ))}
            </fieldset>
          );
        }
        const text = typeof value === "string" ? value : "";
        if (param.kind === "choice") {
          return (
            <ChoiceField key={name} label={label} value={text} onChange={(event) => set(name, event.target.value)}>
              {param.choices.map((choice) => (
                <option key={choice} value={choice}>
                  {t(`deals.choice_${choice}`)}
                </option>
              ))}
            </ChoiceField>
          );
        }
        return <TextField key={name} label={label} inputMode="decimal" value={text} onChange={(event) => set(name, event.target.value)} />;
      })}
    </div>
  );
}
