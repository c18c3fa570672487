"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { Button } from "../_components/button.tsx";
import { Dialog } from "../_components/dialog.tsx";
import { ChoiceField } from "../_components/field.tsx";
import { useFormat } from "../_format/use-format.ts";
import { prepareUnits } from "../_room/prepare-units.ts";
import { TreeOptions } from "../_room/tree-options.tsx";
import { useTRPC } from "../_trpc/provider.tsx";
import type { Runs } from "./runs-data.ts";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  choices: Runs["choices"];
  proposed: string | null;
  units: Runs["units"];
  onStarted: (jobId: string) => void;
};

const KINDS = [
  ["month", "app.months"],
  ["quarter", "app.quarters"],
  ["year", "app.years"],
] as const;
/** Any month, quarter or year that balances tell of, for the bank or for one unit and below. */
export function StartDialog({ open, onOpenChange, choices, proposed, units, onStarted }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const trpc = useTRPC();
  const formId = useId();
  const calculate = useMutation(trpc.runs.calculate.mutationOptions({ onSuccess: ({ jobId }) => onStarted(jobId) }));
  const { register, handleSubmit, watch } = useForm({
    defaultValues: { period: proposed ?? choices.find(({ kind }) => kind === "month")?.period ?? "", unit: "" },
  });
  const chosen = choices.find(({ period }) => period === watch("period"));
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("runs.start_title")}
      description={t("runs.start_text")}
      actions={
        <>
          <Button variant="quiet" onClick={() => onOpenChange(false)}>
            {t("app.cancel")}
          </Button>
          <Button variant="primary" type="submit" form={formId} once busy={calculate.isPending}>
            {t("runs.start")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="space-y-4"
        onSubmit={handleSubmit(({ period, unit }) => calculate.mutate({ period, unit: unit === "" ? null : unit }))}
      >
        <ChoiceField label={t("app.period")} {...register("period")}>
          {KINDS.map(([kind, label]) => (
            <optgroup key={kind} label={t(label)}>
              {choices
                .filter((choice) => choice.kind === kind)
                .map(({ period, version }) => (
                  <option key={period} value={period}>
                    {version === null ? format.period(period) : t("runs.choice_calculated", { period: format.period(period), version })}
                  </option>
                ))}
            </optgroup>
          ))}
        </ChoiceField>
        <ChoiceField label={t("runs.unit")} {...register("unit")}>
          <option value="">{t("app.whole_bank")}</option>
          <TreeOptions units={prepareUnits(units).filter(({ depth }) => depth > 0)} />
        </ChoiceField>
        {chosen && !chosen.isComplete && (
          <p className="text-warning">{t("runs.start_partial", { period: format.period(chosen.period) })}</p>
        )}
        {chosen && chosen.version !== null && <p className="text-muted">{t("runs.start_again", { version: chosen.version })}</p>}
        {watch("unit") !== "" && <p className="text-muted">{t("runs.start_unit")}</p>}
        {calculate.error && (
          <p role="alert" className="text-danger">
            {calculate.error.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}
