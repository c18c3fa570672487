"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextArea } from "../../../_components/field.tsx";
import { useFormat } from "../../../_format/use-format.ts";
import type { Agreement } from "../../types.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { MoveProblem } from "./move-problem.tsx";
import type { Moving } from "./use-move.ts";

type Props = { move: "object" | "withdraw" | "approve" | "reject"; agreement: Agreement; moving: Moving; onClose: () => void };

/** Longest reason that is kept. */
export const LONGEST_REASON = 1000;

/** Asks for the reason of a move, in the words of what it does. */
export function ReasonDialog({ move, agreement: { proposal }, moving, onClose }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const [reason, setReason] = useState("");
  const isNeeded = move === "object" || move === "reject";
  const words: Record<string, string> = proposal ? { scheme: t(`scheme.${proposal.scheme}`), day: format.day(proposal.from) } : {};
  const isMissing = moving.problem?.code === "agreement_needs_reason";
  return (
    <MoveDialog
      move={move}
      description={t(`agreement.ask_${move}_text`, words)}
      moving={moving}
      onClose={onClose}
      onSubmit={() => moving.make({ move, reason }, onClose)}
    >
      <TextArea
        label={t(isNeeded ? "agreement.reason" : "agreement.reason_optional")}
        value={reason}
        maxLength={LONGEST_REASON}
        onChange={(event) => setReason(event.target.value)}
        error={isMissing ? moving.problem?.text : undefined}
      />
      {!isMissing && <MoveProblem moving={moving} />}
    </MoveDialog>
  );
}
