"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../../_components/button.tsx";
import { useAtRest } from "../../../_components/use-later.ts";
import type { Agreement, Comparison, DealPage } from "../../types.ts";
import { MoveProblem } from "./move-problem.tsx";
import type { Move } from "./prepare-agreement.ts";
import { useMove } from "./use-move.ts";

const loadReason = () => import("./reason-dialog.tsx").then((module) => module.ReasonDialog);
const loadTerms = () => import("./terms-dialog.tsx").then((module) => module.TermsDialog);
const ReasonDialog = dynamic(loadReason, { ssr: false });
const TermsDialog = dynamic(loadTerms, { ssr: false });
const ActAsDialog = dynamic(() => import("../../../_acting/act-as-dialog.tsx").then((module) => module.ActAsDialog), { ssr: false });

type Props = { agreement: Agreement; offered: readonly Move[]; stateText: string; page: DealPage; comparison: Comparison };

/** Where the agreement stands, and the moves of who reads it. */
export function Actions({ agreement, offered, stateText, page, comparison }: Props) {
  const t = useTranslations();
  const moving = useMove(agreement);
  const [asked, setAsked] = useState<Move | null>(null);
  const state = useFocusAfterMove(agreement.history.length);
  const pick = (move: Move): void => {
    moving.forget();
    if (move === "accept") moving.make({ move });
    else setAsked(move);
  };
  useAtRest(loadReason);
  useAtRest(loadTerms);
  const close = (): void => setAsked(null);
  const labelOf = (move: Move): string => t(move === "propose" && agreement.proposal ? "agreement.move_counter" : `agreement.move_${move}`);
  const main = offered.find((move) => move === "accept" || move === "approve") ?? (agreement.state === "open" ? offered[0] : undefined);
  return (
    <div className="space-y-2 px-4 sm:px-6">
      <p ref={state} tabIndex={-1} role="status" className="max-w-4xl font-medium outline-none [overflow-wrap:anywhere]">
        {stateText}
      </p>
      {offered.length > 0 && (
        <fieldset aria-label={t("agreement.moves")} className="no-print flex min-w-0 flex-wrap gap-2">
          {offered.map((move) => (
            <Button
              key={move}
              variant={move === main ? "primary" : "secondary"}
              busy={move === "accept" && moving.isBusy}
              onClick={() => pick(move)}
            >
              {labelOf(move)}
            </Button>
          ))}
        </fieldset>
      )}
      {asked === null && <MoveProblem moving={moving} />}
      <Reader agreement={agreement} hasMoves={offered.length > 0} />
      {(asked === "propose" || asked === "set") && (
        <TermsDialog move={asked} agreement={agreement} page={page} comparison={comparison} moving={moving} onClose={close} />
      )}
      {(asked === "object" || asked === "withdraw" || asked === "approve" || asked === "reject") && (
        <ReasonDialog move={asked} agreement={agreement} moving={moving} onClose={close} />
      )}
    </div>
  );
}

/** What was clicked may be gone after a move: then what has the focus is the new state, which is read out. */
function useFocusAfterMove(moves: number) {
  const ref = useRef<HTMLParagraphElement>(null);
  const seen = useRef(moves);
  useEffect(() => {
    if (seen.current === moves) return;
    seen.current = moves;
    if (document.activeElement === null || document.activeElement === document.body) ref.current?.focus();
  }, [moves]);
  return ref;
}

/** As whom the reader takes part, where that needs a word. */
function Reader({ agreement: { you }, hasMoves }: { agreement: Agreement; hasMoves: boolean }) {
  const t = useTranslations("agreement");
  const [isChoosing, setChoosing] = useState(false);
  if (you) return hasMoves ? null : <p className="text-muted">{t("nothing_for_you", { name: you.name ?? you.code })}</p>;
  return (
    <p className="no-print text-muted">
      {t("choose_text")}{" "}
      <button type="button" className="link" onClick={() => setChoosing(true)}>
        {t("choose")}
      </button>
      {isChoosing && <ActAsDialog onClose={() => setChoosing(false)} />}
    </p>
  );
}
