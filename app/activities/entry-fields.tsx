"use client";

import { useTranslations } from "next-intl";
import { type Control, Controller } from "react-hook-form";
import type { EntryField, EntryValues } from "./entry.ts";
import type { Suggested } from "./log-data.ts";
import { PickField } from "./pick-field.tsx";
import { WordField } from "./word-field.tsx";

type Base = { control: Control<EntryValues>; className?: string };

/** The message of a field: the form's own are keys, the server's are sentences already. */
export function useFieldError() {
  const t = useTranslations();
  return (message: string | undefined): string | undefined => (message?.startsWith("activities.") ? t(message) : message);
}

/** A client, deal or manager of the entry. */
export function PickEntry({
  control,
  name,
  client,
  placeholder,
  ...rest
}: Base & { name: Suggested; client?: string | undefined; placeholder?: string }) {
  const t = useTranslations();
  const errorText = useFieldError();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <PickField
          {...rest}
          inputRef={field.ref}
          label={t(`activities.${name}`)}
          what={name}
          value={field.value}
          onChange={field.onChange}
          client={client}
          error={errorText(fieldState.error?.message)}
          {...(placeholder !== undefined && { placeholder })}
        />
      )}
    />
  );
}

/** The kind or outcome of the entry. */
export function WordEntry({
  control,
  name,
  words,
  ...rest
}: Base & { name: Extract<EntryField, "kind" | "outcome">; words: readonly string[] }) {
  const t = useTranslations();
  const errorText = useFieldError();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <WordField
          {...rest}
          inputRef={field.ref}
          label={t(`activities.${name}`)}
          words={words}
          value={field.value}
          onChange={field.onChange}
          error={errorText(fieldState.error?.message)}
        />
      )}
    />
  );
}
