"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "../_components/button.tsx";
import { TextField } from "../_components/field.tsx";
import { CalendarIcon } from "../_components/icons.tsx";
import { Popover } from "../_components/popover.tsx";
import { useFormat } from "../_format/use-format.ts";
import { ENTRY_FIELDS, type EntryValues, emptyEntry, entrySchema, isBlank, toInput } from "./entry.ts";
import { PickEntry, useFieldError, WordEntry } from "./entry-fields.tsx";
import type { Choice, Words } from "./log-data.ts";
import { parseWhen, toInstant, wallClock } from "./parse-when.ts";
import { RecentEntries } from "./recent-entries.tsx";
import { readRemembered, remember } from "./remembered.ts";
import { type Entry, type Refusal, useEntries } from "./use-entries.ts";
import { useEntryKey } from "./use-entry-key.ts";
import { useWhenWords } from "./use-when-words.ts";
import { WhenInputs } from "./when-inputs.tsx";

type Props = { words: Words; manager: Choice | null };

/** One line for one activity: typed by keyboard alone, saved by Enter, shown at once, undone from where it appears. */
export function QuickEntry({ words, manager }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const errorText = useFieldError();
  const whenWords = useWhenWords();
  const form = useForm<EntryValues>({
    resolver: zodResolver(entrySchema),
    defaultValues: emptyEntry({ manager, kind: words.kinds[0] ?? "" }),
  });
  const { control, register, handleSubmit, setError, clearErrors, setValue, getValues, reset, formState } = form;
  const fill = (values: EntryValues, refusals: readonly Refusal[] = []): void => {
    clearErrors();
    // Not by reset(), which forgets the fields until the next drawing: the faulty one could not be given the focus.
    for (const name of ENTRY_FIELDS) setValue(name, values[name]);
    for (const { field, text } of refusals) setError(field, { message: text });
    const [first] = refusals;
    if (first) form.setFocus(first.field);
  };
  const onRefused = (entry: Entry, refusals: readonly Refusal[]): void => {
    // Somebody who is typing the next one already is not interrupted: the refused one waits below.
    if (!isBlank(getValues())) return;
    entries.drop(entry.key);
    fill(entry.values, refusals);
  };
  const entries = useEntries(onRefused);

  useEntryKey(() => form.setFocus("kind"));
  useEffect(() => {
    const { manager: known, kind } = readRemembered();
    if (known && !getValues("manager")) setValue("manager", known);
    if (kind) setValue("kind", kind);
  }, [getValues, setValue]);

  const onSubmit = handleSubmit((values) => {
    const input = toInput(values, wallClock(new Date()), whenWords);
    if (input === null) return setError("when", { message: "activities.when_wrong" }, { shouldFocus: true });
    const kept = { manager: values.manager, kind: values.kind.trim() };
    remember(kept);
    entries.add(values, input);
    form.setFocus("kind");
    reset(emptyEntry(kept));
  });
  const takeBack = async (entry: Entry): Promise<void> => {
    if ((await entries.undo(entry)) && isBlank(getValues())) fill({ ...entry.values, when: entry.input.at.slice(0, 16) });
  };
  const errors = formState.errors;
  const client = useWatch({ control, name: "client" });
  const when = useWatch({ control, name: "when" });
  const [now, setNow] = useState("");
  const moment = now === "" || when.trim() === "" ? null : parseWhen(when, now, whenWords);

  return (
    <section aria-label={t("activities.entry")} className="no-print border-b border-line bg-canvas px-4 pt-3 pb-3 sm:px-6">
      <form
        onSubmit={onSubmit}
        onKeyDown={(event) => event.key === "Enter" && event.repeat && event.preventDefault()}
        noValidate
        className="grid grid-cols-2 items-start gap-x-2 gap-y-2 @2xl:grid-cols-6 @5xl:grid-cols-[8rem_minmax(9rem,1.4fr)_11rem_5rem_8rem_minmax(9rem,2fr)_auto]"
      >
        <WordEntry control={control} name="kind" words={words.kinds} className="@2xl:col-span-2 @5xl:col-span-1" />
        <PickEntry
          control={control}
          name="client"
          placeholder={t("activities.client_placeholder")}
          className="@2xl:col-span-4 @5xl:col-span-1"
        />
        <div className="flex items-start gap-1 @2xl:col-span-2 @5xl:col-span-1">
          <TextField
            label={t("activities.when")}
            placeholder={t("activities.when_placeholder")}
            autoComplete="off"
            error={errorText(errors.when?.message)}
            hint={moment === null ? undefined : format.instant(toInstant(moment))}
            className="min-w-0 flex-1"
            {...register("when", { onChange: () => setNow(wallClock(new Date())) })}
          />
          <Popover
            label={<CalendarIcon className="size-4" />}
            ariaLabel={t("activities.choose_when")}
            title={t("activities.choose_when")}
            className="button mt-5 w-8 shrink-0 px-0 text-muted hover:bg-sunken hover:text-ink"
          >
            <WhenInputs
              moment={moment ?? ""}
              onChange={(chosen) => {
                setNow(wallClock(new Date()));
                setValue("when", chosen.replace("T", " "), { shouldDirty: true });
              }}
              className="w-72"
            />
            <p className="mt-2 w-72 text-xs text-muted">{t("activities.when_examples")}</p>
          </Popover>
        </div>
        <TextField
          label={t("activities.minutes")}
          inputMode="numeric"
          autoComplete="off"
          error={errorText(errors.minutes?.message)}
          {...register("minutes")}
        />
        <WordEntry control={control} name="outcome" words={words.outcomes} className="col-span-2 @2xl:col-span-3 @5xl:col-span-1" />
        <TextField
          label={t("activities.note")}
          autoComplete="off"
          error={errorText(errors.note?.message)}
          className="col-span-2 @2xl:col-span-6 @5xl:col-span-1"
          {...register("note")}
        />
        {/* The form is empty again at once: the second half of a double click, like Enter held down, would log another activity. */}
        <Button
          type="submit"
          variant="primary"
          once
          className="order-last col-span-2 @2xl:col-span-2 @5xl:order-none @5xl:col-span-1 @5xl:mt-5"
        >
          {t("activities.save")}
        </Button>
        <PickEntry
          control={control}
          name="manager"
          placeholder={t("activities.manager_placeholder")}
          className="@2xl:col-span-2 @5xl:col-span-2"
        />
        <PickEntry
          control={control}
          name="deal"
          client={client?.code}
          placeholder={t("activities.deal_placeholder")}
          className="@2xl:col-span-2 @5xl:col-span-2"
        />
        <p className="col-span-2 hidden self-end pb-1.5 text-xs text-muted @5xl:col-span-3 @5xl:block">
          {t.rich("activities.entry_hint", {
            key: (chunks) => <kbd className="rounded border border-line bg-surface px-1 font-sans">{chunks}</kbd>,
          })}
        </p>
      </form>
      <RecentEntries
        entries={entries.entries}
        onUndo={(entry) => void takeBack(entry)}
        onRetry={(entry) => void entries.retry(entry)}
        onEdit={(entry) => {
          entries.drop(entry.key);
          fill(entry.values);
        }}
        onDismiss={(entry) => entries.drop(entry.key)}
      />
    </section>
  );
}
