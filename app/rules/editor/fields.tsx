"use client";

import type { ReactNode } from "react";
import { type FieldPath, useFormContext } from "react-hook-form";
import { ChoiceField, TextField } from "../../_components/field.tsx";
import type { Draft } from "./draft.ts";
import { useFault } from "./faults.tsx";

type Props = { name: FieldPath<Draft>; label: string; hint?: string | undefined; className?: string };

/** A line of text or a number of the rule, with what is wrong with it. */
export function Text({
  name,
  inputMode,
  type,
  list,
  ...field
}: Props & { inputMode?: "decimal" | "numeric"; type?: "date"; list?: string }) {
  const { register } = useFormContext<Draft>();
  return (
    <TextField {...field} {...register(name)} inputMode={inputMode} type={type} list={list} error={useFault(name)} autoComplete="off" />
  );
}

/** A choice of the rule. */
export function Choice({ name, children, ...field }: Props & { children: ReactNode }) {
  const { register } = useFormContext<Draft>();
  return (
    <ChoiceField {...field} {...register(name)} error={useFault(name)}>
      {children}
    </ChoiceField>
  );
}

/** A part of the form under its own heading. */
export const Part = ({ title, text, beside, children }: { title: string; text?: ReactNode; beside?: ReactNode; children: ReactNode }) => (
  <fieldset className="min-w-0 border-t border-line px-4 py-4 first-of-type:border-t-0 sm:px-6">
    <legend className="sr-only">{title}</legend>
    <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <h2 className="font-medium">{title}</h2>
        {text && <p className="max-w-3xl text-xs text-muted">{text}</p>}
      </div>
      {beside}
    </div>
    {children}
  </fieldset>
);
