"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Badge } from "../../../_components/badge.tsx";
import { Change } from "../../../_components/change.tsx";
import { Notice } from "../../../_components/notice.tsx";
import type { Column } from "../../../_components/table/column.ts";
import { DataTable } from "../../../_components/table/data-table.tsx";
import { FigureLink } from "../../../_explain/figure-link.tsx";
import { useFormat } from "../../../_format/use-format.ts";
import type { Agreement } from "../../types.ts";
import { appliesNow, type MemberRow, prepareMembers } from "./prepare-agreement.ts";

/** Every member's answer to the proposal, beside what they would get and what they get now. */
export function AnswersTable({ agreement }: { agreement: Agreement }) {
  const t = useTranslations();
  const rows = useMemo(() => prepareMembers(agreement), [agreement]);
  const columns = useAnswerColumns(agreement);
  const problem = agreement.proposal?.gives.problem ?? null;
  return (
    <div className="space-y-2">
      {problem !== null && (
        <div className="px-4 sm:px-6">
          <Notice as="h3" tone="warning" title={t("agreement.not_computed", { reason: problem })} />
        </div>
      )}
      <DataTable
        id="agreement-answers"
        name={t("agreement.answers")}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        isPlain
        nothingFound={t("deals.nothing_found")}
      />
    </div>
  );
}

/** A scheme of the agreement, as explanations name it. */
type Terms = Readonly<{ scheme: string; terms: string }>;

const ANSWERS = {
  accept: ["answer_accept", "accent"],
  object: ["answer_object", "warning"],
  none: ["answer_none", "neutral"],
} as const;

function useAnswerColumns(agreement: Agreement): readonly Column<MemberRow>[] {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  return useMemo<readonly Column<MemberRow>[]>(() => {
    const { deal, proposal } = agreement;
    const applies = appliesNow(agreement);
    const now: Terms | null = applies && { scheme: applies.scheme, terms: applies.terms };
    const proposed: Terms | null = proposal && { scheme: proposal.scheme, terms: `step${proposal.ordinal}` };
    const amount = (id: "proposed" | "now", header: string, terms: Terms): Column<MemberRow> => ({
      id,
      header,
      value: (row) => row[id],
      cell: (row, text) =>
        row[id] === null ? (
          text
        ) : (
          <FigureLink
            target={{ explain: "deal_share", deal, ...terms, manager: row.code }}
            label={t(`agreement.explain_${id}`, { amount: text, name: row.name })}
          >
            {text}
          </FigureLink>
        ),
    });
    const change = (between: Terms & { against: string }): Column<MemberRow> => ({
      id: "change",
      header: t("agreement.change"),
      value: (row) => row.change,
      cell: (row, text) =>
        row.change === null ? (
          text
        ) : (
          <FigureLink
            target={{ explain: "deal_share", deal, ...between, manager: row.code }}
            label={t("agreement.explain_change", { amount: format.signed(row.change), name: row.name })}
          >
            <Change difference={row.change} />
          </FigureLink>
        ),
    });
    return [
      {
        id: "member",
        header: t("agreement.member"),
        isRowHeader: true,
        value: ({ name }) => name,
        cell: (row, text) => (
          <span className="block max-w-40 py-1 @lg:max-w-64">
            <span className="block leading-5 font-medium [overflow-wrap:anywhere]">{text}</span>
            <span className="block pt-0.5 font-normal @lg:hidden">
              <AnswerText row={row} />
            </span>
          </span>
        ),
      },
      {
        id: "answer",
        header: t("agreement.answer"),
        value: ({ says }) => t(`agreement.${ANSWERS[says ?? "none"][0]}`),
        cell: (row) => (
          <div className="py-1">
            <AnswerText row={row} />
          </div>
        ),
        from: "sm",
      },
      ...(proposed ? [amount("proposed", t("agreement.under_proposal"), proposed)] : []),
      ...(now ? [{ ...amount("now", t("agreement.now"), now), from: "sm" as const }] : []),
      ...(now && proposed ? [change({ ...proposed, against: now.terms })] : []),
    ];
  }, [t, agreement]);
}

/** What a member says, and why. */
function AnswerText({ row: { says, reason } }: { row: MemberRow }) {
  const t = useTranslations("agreement");
  const [text, tone] = ANSWERS[says ?? "none"];
  return (
    <>
      <Badge tone={tone}>{t(text)}</Badge>
      {reason && (
        <span className="mt-0.5 block max-w-md text-xs whitespace-normal text-muted [overflow-wrap:anywhere]">{t("said", { reason })}</span>
      )}
    </>
  );
}
