"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Controller, useForm, useWatch } from "react-hook-form";
import { Button } from "../_components/button.tsx";
import { Dialog } from "../_components/dialog.tsx";
import { TextArea, TextField } from "../_components/field.tsx";
import { useToast } from "../_components/toast.tsx";
import { useTRPC } from "../_trpc/provider.tsx";
import { ActivityHistory } from "./activity-history.tsx";
import { type EntryValues, emptyEntry, entrySchema, newKey, toInput } from "./entry.ts";
import { PickEntry, useFieldError, WordEntry } from "./entry-fields.tsx";
import type { Activity, Words } from "./log-data.ts";
import { toMoment, wallClock } from "./parse-when.ts";
import { useSendEntry, useUndoEntry } from "./use-entries.ts";
import { useSourceText } from "./use-source-text.ts";
import { useWhenWords } from "./use-when-words.ts";
import { WhenInputs } from "./when-inputs.tsx";

type Props = { activity: Activity; words: Words; onClose: () => void };

/** One activity: corrected, taken back, and everything it has been. */
export function ActivityDialog({ activity, words, onClose }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const formId = useId();
  const sourceText = useSourceText();
  const history = useQuery(trpc.activities.history.queryOptions({ id: activity.id }, { staleTime: 0 }));
  const { form, onSubmit, problem, isSaving } = useCorrection(activity, onClose);
  const errorText = useFieldError();
  const { control, register, formState } = form;
  const client = useWatch({ control, name: "client" });
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t("activities.change_title")}
      description={sourceText(activity)}
      actions={
        <>
          <DeleteActivity activity={activity} onClose={onClose} />
          <Button variant="quiet" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={isSaving}>
            {t("activities.save_correction")}
          </Button>
        </>
      }
    >
      <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_17rem]">
        <form id={formId} onSubmit={onSubmit} noValidate className="grid grid-cols-2 items-start gap-3">
          <WordEntry control={control} name="kind" words={words.kinds} />
          <PickEntry control={control} name="manager" />
          <PickEntry control={control} name="client" />
          <PickEntry control={control} name="deal" client={client?.code} />
          <Controller
            control={control}
            name="when"
            render={({ field, fieldState }) => (
              <WhenInputs
                moment={field.value}
                onChange={field.onChange}
                error={errorText(fieldState.error?.message)}
                className="col-span-2 sm:col-span-1"
              />
            )}
          />
          <TextField
            label={t("activities.minutes")}
            inputMode="numeric"
            autoComplete="off"
            error={errorText(formState.errors.minutes?.message)}
            {...register("minutes")}
          />
          <WordEntry control={control} name="outcome" words={words.outcomes} />
          <TextArea
            label={t("activities.note")}
            error={errorText(formState.errors.note?.message)}
            className="col-span-2"
            {...register("note")}
          />
          <p className="col-span-2 text-xs text-muted">{t("activities.correction_text")}</p>
          {problem !== null && (
            <p role="alert" className="col-span-2 text-danger">
              {problem}
            </p>
          )}
        </form>
        <ActivityHistory history={history.data ?? null} problem={history.error?.message ?? null} onUndone={onClose} />
      </div>
    </Dialog>
  );
}

const valuesOf = (one: Activity): EntryValues =>
  emptyEntry({
    manager: { code: one.manager, name: one.managerName ?? one.manager, detail: null },
    client: one.client === null ? null : { code: one.client, name: one.clientName ?? one.client, detail: null },
    deal: one.deal === null ? null : { code: one.deal, name: one.deal, detail: null },
    kind: one.kind,
    when: toMoment(one.at),
    minutes: one.minutes === null ? "" : String(one.minutes),
    outcome: one.outcome ?? "",
    note: one.note ?? "",
  });

/** The form of a correction: what was typed stays where the server refuses it. */
function useCorrection(activity: Activity, onClose: () => void) {
  const t = useTranslations();
  const router = useRouter();
  const toast = useToast();
  const send = useSendEntry();
  const undo = useUndoEntry();
  const words = useWhenWords();
  const [key] = useState(newKey);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const form = useForm<EntryValues>({ resolver: zodResolver(entrySchema), defaultValues: valuesOf(activity) });
  const save = async (values: EntryValues): Promise<void> => {
    const input = toInput({ ...values, when: values.when.replace("T", " ") }, wallClock(new Date()), words);
    if (input === null) return form.setError("when", { message: "activities.when_wrong" });
    const { import: corrected, refusals } = await send(key, values, { ...input, id: activity.id });
    for (const { field, text } of refusals) form.setError(field, { message: text });
    if (refusals.length > 0) return;
    onClose();
    router.refresh();
    if (corrected === null) return;
    toast({ title: t("activities.corrected"), action: { label: t("activities.undo"), run: () => void undo(corrected).catch(report) } });
  };
  const report = (error: Error): void => toast({ title: t("activities.undo_failed"), text: error.message });
  const onSubmit = form.handleSubmit(async (values) => {
    setSaving(true);
    setProblem(null);
    await save(values).catch((error: Error) => setProblem(error.message));
    setSaving(false);
  });
  return { form, onSubmit, problem, isSaving };
}

/** Deleting asks once more, and says why a file's activity cannot be deleted. */
function DeleteActivity({ activity, onClose }: Pick<Props, "activity" | "onClose">) {
  const t = useTranslations();
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation(
    trpc.activities.delete.mutationOptions({
      networkMode: "always",
      onSuccess: () => {
        onClose();
        toast({ title: t("activities.deleted") });
        router.refresh();
      },
    }),
  );
  if (activity.source.origin === "file") {
    return (
      <p className="mr-auto max-w-md text-xs text-muted">
        {t.rich("activities.delete_imported", {
          link: (chunks) => (
            <Link href="/imports?kind=activities" className="link">
              {chunks}
            </Link>
          ),
        })}
      </p>
    );
  }
  return (
    <div className="mr-auto flex flex-wrap items-center gap-2">
      <Button variant="danger" busy={remove.isPending} onClick={() => (isAsking ? remove.mutate({ id: activity.id }) : setAsking(true))}>
        {t(isAsking ? "activities.delete_sure" : "activities.delete")}
      </Button>
      <p aria-live="polite" className="text-xs text-muted">
        {remove.error ? remove.error.message : isAsking ? t("activities.delete_text") : ""}
      </p>
    </div>
  );
}
