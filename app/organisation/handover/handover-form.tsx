"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../_components/button.tsx";
import { Combobox } from "../../_components/combobox.tsx";
import { TextField } from "../../_components/field.tsx";
import { Notice } from "../../_components/notice.tsx";
import { useTRPC } from "../../_trpc/provider.tsx";
import type { HandoverInput, Manager, Organisation } from "../organisation-data.ts";
import { HandoverDone } from "./handover-done.tsx";
import { HandoverPreview } from "./handover-preview.tsx";
import { SelectionField } from "./selection-field.tsx";

type Props = { organisation: Organisation; giver: string | null };
type By = "all" | "clients" | "products";

const textOf = ({ name, code }: Manager): string => `${name} (${code})`;
const keyOf = ({ code }: Manager): string => code;

/** The handover as it is filled in; below it its effect, once asked for. A change of anything makes what was shown void. */
export function HandoverForm({ organisation, giver: asked }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const { managers } = organisation;
  const [giver, setGiver] = useState(managers.find(({ code }) => code === asked) ?? null);
  const [taker, setTaker] = useState<Manager | null>(null);
  const [date, setDate] = useState(organisation.date);
  const [part, setPart] = useState("1");
  const [by, setBy] = useState<By>("all");
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<HandoverInput | null>(null);
  const preview = useMutation(trpc.organisation.previewHandover.mutationOptions());
  const make = useMutation(trpc.organisation.makeHandover.mutationOptions());
  const holdings = useQuery({
    ...trpc.organisation.holdings.queryOptions({ manager: giver?.code ?? "", date }),
    enabled: giver !== null && date !== "",
    staleTime: 0,
  });
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      setShown(null);
      preview.reset();
      make.reset();
    };
  const input = inputOf(giver, taker, date, part, by, codes);
  const show = (basis: "date" | "latest"): void => {
    if (!input) return;
    const wanted = { ...input, basis };
    setShown(wanted);
    preview.mutate(wanted);
  };
  const done = make.data?.importId ?? null;
  return (
    <div className="pb-10">
      <form
        noValidate
        aria-label={t("organisation.handover_title")}
        onSubmit={(event) => {
          event.preventDefault();
          show("date");
        }}
        className="grid gap-4 border-b border-line px-4 py-4 sm:px-6 @2xl:grid-cols-2 @4xl:grid-cols-4"
      >
        <Combobox
          label={t("organisation.giver")}
          items={managers}
          value={giver}
          onChange={change((manager: Manager | null) => {
            setGiver(manager);
            setCodes([]);
          })}
          text={textOf}
          itemKey={keyOf}
        />
        <Combobox
          label={t("organisation.taker")}
          items={managers}
          value={taker}
          onChange={change(setTaker)}
          text={textOf}
          itemKey={keyOf}
        />
        <TextField
          label={t("organisation.handover_day")}
          type="date"
          value={date}
          onChange={({ target }) => change(setDate)(target.value)}
          hint={t("organisation.handover_day_hint")}
        />
        <TextField
          label={t("organisation.part")}
          value={part}
          inputMode="decimal"
          onChange={({ target }) => change(setPart)(target.value)}
          hint={t("organisation.part_hint")}
        />
        <SelectionField
          by={by}
          onBy={change((value: By) => {
            setBy(value);
            setCodes([]);
          })}
          codes={codes}
          onCodes={change(setCodes)}
          holdings={giver ? (holdings.data ?? null) : null}
          isLoading={holdings.isFetching}
        />
        <div className="flex items-center gap-3 @2xl:col-span-2 @4xl:col-span-4">
          <Button type="submit" variant={shown ? "secondary" : "primary"} busy={preview.isPending} disabled={!input}>
            {t("organisation.show_effect")}
          </Button>
          {!input && <p className="text-xs text-muted">{t("organisation.fill_in")}</p>}
        </div>
      </form>
      {[preview.error, make.error].map(
        (error) =>
          error && (
            <div key={error.message} role="alert" className="px-4 pt-4 sm:px-6">
              <Notice tone="danger" title={error.message} />
            </div>
          ),
      )}
      {make.data && <HandoverDone stored={make.data} />}
      {done === null && preview.data && shown && (
        <HandoverPreview
          preview={preview.data}
          organisation={organisation}
          basis={shown.basis ?? "date"}
          onBasis={show}
          busy={make.isPending || preview.isPending}
          onMake={() => make.mutate({ ...shown, digest: preview.data.plan.digest })}
        />
      )}
    </div>
  );
}

/** What to ask the server; null while something is missing. */
function inputOf(
  giver: Manager | null,
  taker: Manager | null,
  date: string,
  part: string,
  by: By,
  codes: readonly string[],
): Omit<HandoverInput, "basis"> | null {
  if (!giver || !taker || date === "" || part.trim() === "" || (by !== "all" && codes.length === 0)) return null;
  return { giver: giver.code, taker: taker.code, date, part, selection: by === "all" ? { by } : { by, codes: [...codes] } };
}
