"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../_components/button.tsx";
import { ChoiceField, TextField } from "../_components/field.tsx";
import { PlusIcon } from "../_components/icons.tsx";
import type { Param, ParamTexts } from "./param-texts.ts";

type Names = readonly (readonly [code: string, name: string])[];
type Of<K extends Param["kind"]> = Extract<Param, { kind: K }>;
type Props = {
  form: readonly Param[];
  texts: ParamTexts;
  onChange: (texts: ParamTexts) => void;
  /** what a table's entries are named after */
  keys: Readonly<Record<Of<"decimal-table">["of"], Names>>;
  /** what is wrong with a parameter ("halfLifeDays") or with an entry of a table ("weights.support") */
  faultOf?: (param: string) => string | undefined;
  /** whether a table takes names that are not among its keys */
  takesNewKeys?: boolean;
};

/** A scheme's parameters as fields, made from their description. */
export function ParamsFields({ form, texts, onChange, keys, faultOf = () => undefined, takesNewKeys = false }: Props) {
  const t = useTranslations();
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-3 @lg:grid-cols-3">
      {form.map((param) => {
        const { name } = param;
        const value = texts[name];
        const set = (one: ParamTexts[string]): void => onChange({ ...texts, [name]: one });
        if (param.kind === "decimal-table") {
          const table = typeof value === "object" ? value : {};
          return (
            <Table key={name} param={param} table={table} onChange={set} names={keys[param.of]} faultOf={faultOf} isOpen={takesNewKeys} />
          );
        }
        const field = {
          label: t.has(`scheme_param.${name}`) ? t(`scheme_param.${name}`) : name,
          value: typeof value === "string" ? value : "",
          error: faultOf(name),
          onChange: ({ target }: { target: { value: string } }) => set(target.value),
        };
        if (param.kind !== "choice") {
          return <TextField key={name} {...field} inputMode="decimal" placeholder={String(param.default ?? "")} autoComplete="off" />;
        }
        return (
          <ChoiceField key={name} {...field}>
            {param.choices.map((choice) => (
              <option key={choice} value={choice}>
                {t(`scheme_choice.${choice}`)}
              </option>
            ))}
          </ChoiceField>
        );
      })}
    </div>
  );
}

type TableProps = {
  param: Of<"decimal-table">;
  table: Readonly<Record<string, string>>;
  onChange: (table: Readonly<Record<string, string>>) => void;
  names: Names;
  faultOf: (param: string) => string | undefined;
  isOpen: boolean;
};

/** A parameter with a number for each role, kind of activity or member. */
function Table({ param: { name, of }, table, onChange, names, faultOf, isOpen }: TableProps) {
  const t = useTranslations();
  const known = new Map(names);
  const entries = [...names, ...Object.keys(table).flatMap((key) => (known.has(key) ? [] : [[key, key] as const]))];
  const fault = faultOf(name);
  return (
    <fieldset className="col-span-full grid grid-cols-2 items-start gap-3 @lg:grid-cols-3">
      <legend className="field-label mb-2">{t(`scheme_param.${name}`)}</legend>
      {entries.map(([key, text]) => (
        <TextField
          key={key}
          label={text}
          inputMode="decimal"
          autoComplete="off"
          value={table[key] ?? ""}
          error={faultOf(`${name}.${key}`)}
          onChange={(event) => onChange({ ...table, [key]: event.target.value })}
        />
      ))}
      {isOpen && <NewKey of={of} taken={entries.map(([key]) => key)} onAdd={(key) => onChange({ ...table, [key]: "" })} />}
      {fault !== undefined && (
        <p role="alert" className="col-span-full text-xs text-danger">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

/** Adds an entry under a name that the facts do not use yet. */
function NewKey({ of, taken, onAdd }: { of: Of<"decimal-table">["of"]; taken: readonly string[]; onAdd: (key: string) => void }) {
  const t = useTranslations("scheme_param");
  const [typed, setTyped] = useState("");
  const key = typed.trim();
  const add = (): void => {
    if (key === "" || taken.includes(key)) return;
    onAdd(key);
    setTyped("");
  };
  return (
    <div className="flex items-end gap-1">
      <TextField
        label={t("another", { of })}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          add();
        }}
        className="min-w-0 flex-1"
      />
      <Button variant="quiet" onClick={add} aria-label={t("add_another", { of })}>
        <PlusIcon className="size-3.5" />
      </Button>
    </div>
  );
}
