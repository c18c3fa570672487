"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { CheckField, ChoiceField, TextField } from "../_components/field.tsx";
import { useTRPC } from "../_trpc/provider.tsx";
import { LONGEST_CODE, LONGEST_NAME, type Manager, type PostingChange, type Unit } from "./organisation-data.ts";
import { PlanDialog } from "./plan-dialog.tsx";
import { PostingHistory } from "./posting-history.tsx";
import { UnitOptions } from "./unit-options.tsx";
import { usePlanned } from "./use-planned.ts";

type Props = {
  /** to post elsewhere; null for a new one */
  manager: Pick<Manager, "code" | "name" | "unit" | "position"> | null;
  units: readonly Unit[];
  date: string;
  onClose: () => void;
};

const fields = z
  .object({
    code: z.string().trim().min(1),
    name: z.string().trim().min(1),
    email: z.string().trim(),
    unit: z.string(),
    position: z.string().trim(),
    from: z.iso.date(),
    leaves: z.boolean(),
  })
  .refine(({ leaves, position }) => leaves || position !== "", { path: ["position"] })
  .refine(({ leaves, unit }) => leaves || unit !== "", { path: ["unit"] });
type Fields = z.infer<typeof fields>;

/** Posts a manager in a unit and position from a day on, lets one leave, or adds one. */
export function PostingDialog({ manager, units, date, onClose }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const history = useQuery({
    ...trpc.organisation.postings.queryOptions({ manager: manager?.code ?? "" }),
    enabled: manager !== null,
    staleTime: 0,
  });
  const form = useForm<Fields>({
    resolver: zodResolver(fields),
    defaultValues: {
      code: manager?.code ?? "",
      name: manager?.name ?? "",
      email: "",
      unit: manager?.unit ?? "",
      position: manager?.position ?? "",
      from: date,
      leaves: false,
    },
  });
  const { errors } = form.formState;
  const leaves = form.watch("leaves");
  const save = useMutation(trpc.organisation.savePosting.mutationOptions());
  const planned = usePlanned<PostingChange>({
    ask: (change) => queries.fetchQuery({ ...trpc.organisation.planPosting.queryOptions(change), staleTime: 0 }),
    save: save.mutateAsync,
  });
  const { forget } = planned;
  const changeOf = ({ code, leaves: isLeaving, unit, ...values }: Fields): PostingChange => ({
    ...values,
    isNew: manager === null,
    manager: code,
    unit: isLeaving ? null : unit,
  });
  const wanted = (name: keyof Fields) => (errors[name] ? t("organisation.needed") : undefined);
  return (
    <PlanDialog
      title={manager ? t("organisation.post_title", { name: manager.name }) : t("organisation.add_manager")}
      description={t("organisation.post_text")}
      onClose={onClose}
      planned={planned}
      onPlan={form.handleSubmit((values) => planned.show(changeOf(values)))}
      onStore={() => planned.store(changeOf(form.getValues()))}
    >
      {manager === null ? (
        <>
          <TextField
            label={t("organisation.code")}
            error={wanted("code")}
            hint={t("organisation.code_hint")}
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
            label={t("organisation.email")}
            type="email"
            maxLength={LONGEST_NAME}
            {...form.register("email", { onChange: forget })}
          />
        </>
      ) : (
        <div className="sm:col-span-2">
          <PostingHistory postings={history.data ?? null} units={units} />
        </div>
      )}
      <TextField label={t("organisation.from_day")} type="date" error={wanted("from")} {...form.register("from", { onChange: forget })} />
      {manager !== null && (
        <CheckField label={t("organisation.leaves")} className="self-end pb-2" {...form.register("leaves", { onChange: forget })} />
      )}
      {!leaves && (
        <>
          <ChoiceField label={t("organisation.unit")} error={wanted("unit")} {...form.register("unit", { onChange: forget })}>
            <option value="">{t("organisation.choose_unit")}</option>
            <UnitOptions units={units} />
          </ChoiceField>
          <TextField
            label={t("organisation.position")}
            error={wanted("position")}
            maxLength={LONGEST_NAME}
            {...form.register("position", { onChange: forget })}
          />
        </>
      )}
    </PlanDialog>
  );
}
