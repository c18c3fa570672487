"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { type FieldPath, useController, useFormContext } from "react-hook-form";
import { CloseIcon } from "../../_components/icons.tsx";
import type { Draft } from "./draft.ts";
import { FaultText, useFaults } from "./faults.tsx";

type Word = Readonly<{ code: string; name: string }>;
type Props = { name: FieldPath<Draft>; label: string; words: readonly Word[]; hint?: string; className?: string };

/** Several words: those chosen as tags, others by typing or from the list of what the facts use. Enter adds, Backspace takes out. */
export function WordsField({ name, label, words, hint, className = "" }: Props) {
  const t = useTranslations("rules");
  const id = useId();
  const { control } = useFormContext<Draft>();
  const { field } = useController({ control, name });
  const faults = useFaults();
  const [typed, setTyped] = useState("");
  const chosen = field.value as readonly string[];
  const nameOf = (code: string): string => words.find((word) => word.code === code)?.name ?? code;
  const add = (text: string): void => {
    const code = words.find((word) => word.name === text.trim())?.code ?? text.trim();
    if (code !== "" && !chosen.includes(code)) field.onChange([...chosen, code]);
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      event.preventDefault();
      add(typed);
    }
    if (event.key === "Backspace" && typed === "") field.onChange(chosen.slice(0, -1));
  };
  return (
    <div className={className}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <div className="control flex h-auto min-h-8 flex-wrap items-center gap-1 py-1 focus-within:border-accent">
        {chosen.map((code, i) => (
          <span
            key={code}
            className={`flex items-center gap-0.5 rounded bg-sunken pl-1.5 text-xs leading-5 ${faults.has(`${name}.${i}`) ? "text-danger" : ""}`}
          >
            {nameOf(code)}
            <button
              type="button"
              aria-label={t("take_out", { word: nameOf(code) })}
              onClick={() => field.onChange(chosen.filter((one) => one !== code))}
              className="rounded p-1 text-muted hover:text-ink"
            >
              <CloseIcon className="size-3" />
            </button>
          </span>
        ))}
        <input
          id={id}
          ref={field.ref}
          value={typed}
          list={`${id}-words`}
          autoComplete="off"
          placeholder={chosen.length === 0 ? hint : undefined}
          onChange={({ target }) => (words.some((word) => word.name === target.value) ? add(target.value) : setTyped(target.value))}
          onKeyDown={onKeyDown}
          onBlur={() => {
            add(typed);
            field.onBlur();
          }}
          className="min-w-16 flex-1 bg-transparent outline-none placeholder:text-faint"
        />
        <datalist id={`${id}-words`}>
          {words
            .filter((word) => !chosen.includes(word.code))
            .map((word) => (
              <option key={word.code} value={word.name} />
            ))}
        </datalist>
      </div>
      <FaultText field={name} className="mt-1" />
      {chosen.map((code, i) => (
        <FaultText key={code} field={`${name}.${i}`} className="mt-1" />
      ))}
    </div>
  );
}
