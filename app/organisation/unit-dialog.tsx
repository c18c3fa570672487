"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { ChoiceField, TextField } from "../_components/field.tsx";
import { useTRPC } from "../_trpc/provider.tsx";
import { LONGEST_CODE, LONGEST_NAME, type Unit, type UnitChange } from "./organisation-data.ts";
import { PlanDialog } from "./plan-dialog.tsx";
import { UnitOptions } from "./unit-options.tsx";
import { usePlanned } from "./use-planned.ts";

type Props = {
  /** to rename or move; null to add one */
  unit: Pick<Unit, "code" | "name" | "kind" | "parent"> | null;
  parent: string | null;
  units: readonly Unit[];
  onClose: () => void;
};

const fields = z.object({
  code: z.string().trim().min(1),
  name: z.string().trim().min(1),
  kind: z.string().trim().min(1),
  parent: z.string(),
});
type Fields = z.infer<typeof fields>;

/** Adds a unit, or renames and moves one. */
export function UnitDialog({ unit, parent, units, onClose }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const form = useForm<Fields>({
    resolver: zodResolver(fields),
    defaultValues: { code: unit?.code ?? "", name: unit?.name ?? "", kind: unit?.kind ?? "", parent: (unit ? unit.parent : parent) ?? "" },
  });
  const { errors } = form.formState;
  const save = useMutation(trpc.organisation.saveUnit.mutationOptions());
  const planned = usePlanned<UnitChange>({
    ask: (change) => queries.fetchQuery({ ...trpc.organisation.planUnit.queryOptions(change), staleTime: 0 }),
    save: save.mutateAsync,
  });
  const { forget } = planned;
  const changeOf = ({ parent: below, ...values }: Fields): UnitChange => ({ isNew: unit === null, ...values, parent: below || null });
  const wanted = (name: keyof Fields) => (errors[name] ? t("organisation.needed") : undefined);
  return (
    <PlanDialog
      title={unit ? t("organisation.change_unit_title", { name: unit.name }) : t("organisation.add_unit")}
      {...(unit && { description: t("organisation.change_unit_text") })}
      onClose={onClose}
      planned={planned}
      onPlan={form.handleSubmit((values) => planned.show(changeOf(values)))}
      onStore={() => planned.store(changeOf(form.getValues()))}
    >
      <TextField
        label={t("organisation.code")}
        readOnly={unit !== null}
        error={wanted("code")}
        hint={unit ? undefined : t("organisation.code_hint")}
        maxLength={LONGEST_CODE}
        {...form.register("code", { onChange: forget })}
      />
      <TextField
        label={t("organisation.name")}
        error={wanted("name")}
        maxLength={LONGEST_NAME}
        {...form.register("name", { onChange: forget })}
      />
      <TextField
        label={t("organisation.kind")}
        error={wanted("kind")}
        hint={t("organisation.kind_hint")}
        maxLength={LONGEST_NAME}
        {...form.register("kind", { onChange: forget })}
      />
      <ChoiceField label={t("organisation.parent")} {...form.register("parent", { onChange: forget })}>
        <option value="">{t("organisation.no_parent")}</option>
        <UnitOptions units={units.filter(({ code }) => code !== unit?.code)} />
      </ChoiceField>
    </PlanDialog>
  );
}
