"use client";

import type { ReactNode } from "react";
import { type FieldPath, useFormContext } from "react-hook-form";
import type { Draft } from "../editor/draft.ts";

type Option = Readonly<{ value: string; label: string; text: string }>;
type Props = { name: FieldPath<Draft>; label: string; options: readonly Option[]; onPick?: (value: string) => void; children?: ReactNode };

/** One of a few, each with a sentence that says what it means. */
export function Options({ name, label, options, onPick, children }: Props) {
  const { register } = useFormContext<Draft>();
  return (
    <fieldset className="min-w-0">
      <legend className="field-label">{label}</legend>
      <div className="space-y-2">
        {options.map(({ value, label: own, text }) => (
          <label key={value} className="flex items-start gap-2">
            <input
              type="radio"
              value={value}
              {...register(name, { onChange: ({ target }) => onPick?.(target.value) })}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span>
              {own}
              <span className="block text-xs text-muted">{text}</span>
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
