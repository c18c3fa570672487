"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChoiceField, TextArea, TextField } from "../../../_components/field.tsx";
import { useFormat } from "../../../_format/use-format.ts";
import { givenParams, type ParamTexts } from "../../../_schemes/param-texts.ts";
import { ParamsFields } from "../../../_schemes/params-fields.tsx";
import type { Agreement, Comparison, DealPage } from "../../types.ts";
import { keysOf, nothingTried, textsOf } from "../simulation-form.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { MoveProblem } from "./move-problem.tsx";
import { appliesNow } from "./prepare-agreement.ts";
import { LONGEST_REASON } from "./reason-dialog.tsx";
import { TermsPreview } from "./terms-preview.tsx";
import type { Moving } from "./use-move.ts";

type Props = { move: "propose" | "set"; agreement: Agreement; page: DealPage; comparison: Comparison; moving: Moving; onClose: () => void };

/** Proposes or sets a split: its scheme and parameters, from when, and why; with what each member would get. */
export function TermsDialog({ move, agreement, page, comparison, moving, onClose }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { standing, schemes, proposal, usualFrom } = agreement;
  const first = proposal ?? appliesNow(agreement);
  const [scheme, setScheme] = useState(first && schemes.includes(first.scheme) ? first.scheme : (schemes[0] ?? ""));
  const [typed, setTyped] = useState<Readonly<Record<string, ParamTexts>>>({});
  const [from, setFrom] = useState(proposal?.from ?? usualFrom);
  const [reason, setReason] = useState("");
  const compared = comparison.schemes.find((one) => one.scheme === scheme);
  // What is discussed already is the place to start from.
  const startOf = first?.scheme === scheme ? first.params : (compared?.params ?? null);
  const texts = compared ? (typed[scheme] ?? textsOf({ form: compared.form, params: startOf })) : {};
  const params = givenParams(texts);
  const { code, text } = moving.problem ?? { code: null, text: undefined };
  const isReason = code === "agreement_needs_reason";
  const isFrom = code === "agreement_from_too_early";
  return (
    <MoveDialog
      move={move}
      description={t(`agreement.ask_${move}_text`)}
      wide
      moving={moving}
      onClose={onClose}
      onSubmit={() => {
        const given = Object.keys(params).length > 0 && { params };
        moving.make({ move, reason, terms: { scheme, from, ...given } }, onClose);
      }}
    >
      <div className="grid grid-cols-1 items-start gap-3 @lg:grid-cols-3">
        <ChoiceField
          label={t("deals.scheme")}
          value={scheme}
          onChange={(event) => setScheme(event.target.value)}
          hint={t(`scheme_plain.${scheme}`)}
          className="@lg:col-span-2"
        >
          {schemes.map((one) => (
            <option key={one} value={one}>
              {t(`scheme.${one}`)}
            </option>
          ))}
        </ChoiceField>
        <TextField
          label={t("agreement.from")}
          type="date"
          required
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          error={isFrom ? text : undefined}
          hint={standing ? t("agreement.from_hint", { day: format.day(standing.from) }) : undefined}
        />
      </div>
      {compared && compared.form.length > 0 && (
        <ParamsFields
          form={compared.form}
          texts={texts}
          onChange={(changed) => setTyped({ ...typed, [scheme]: changed })}
          keys={keysOf(page, nothingTried(scheme))}
        />
      )}
      <TextArea
        label={t(move === "set" ? "agreement.reason" : "agreement.reason_optional")}
        value={reason}
        maxLength={LONGEST_REASON}
        onChange={(event) => setReason(event.target.value)}
        error={isReason ? text : undefined}
      />
      {!isReason && !isFrom && <MoveProblem moving={moving} />}
      <TermsPreview agreement={agreement} scheme={scheme} params={params} names={comparison.names} />
    </MoveDialog>
  );
}
