"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Change } from "../../_components/change.tsx";
import { Notice } from "../../_components/notice.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { sizeOf } from "../../_format/figures.ts";
import { useFormat } from "../../_format/use-format.ts";
import type { Simulated, SimulationInput } from "../types.ts";
import { trialText } from "./simulation-form.ts";

type Scheme = Simulated["schemes"][number];
type Row = Scheme["members"][number];
/** `input`: what was tried. */
type Props = { input: SimulationInput; result: Scheme; names: Simulated["names"] };

/** Who gains and who loses under a scheme, against the record. */
export function SimulationResult({ input, result, names }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { scheme, members, reasonBefore, reasonAfter, warnings } = result;
  const columns = useResultColumns(input, scheme, names);
  const nameOf = (code: string): string => names[code] ?? code;
  const people = (sign: bigint): string =>
    format.list(members.flatMap(({ member, change }) => (change && sizeOf(change) * sign > 0n ? [nameOf(member)] : [])));
  const [gain, lose] = [people(1n), people(-1n)];
  const summary = [gain && t("deals.gain", { members: gain }), lose && t("deals.lose", { members: lose })].filter((text) => text !== "");
  return (
    <div role="status" className="space-y-3">
      <div className="space-y-2 px-4 sm:px-6">
        <h3 className="font-medium">{t("deals.result", { scheme: t(`scheme.${scheme}`) })}</h3>
        {reasonAfter !== null && <Notice as="h3" tone="warning" title={reasonAfter} />}
        {reasonAfter === null && reasonBefore !== null && (
          <p className="text-muted">{t("deals.not_in_record", { reason: reasonBefore })}</p>
        )}
        {reasonAfter === null && reasonBefore === null && (
          <p>{summary.length === 0 ? t("deals.nothing_changes") : format.sentences(summary)}</p>
        )}
        <Paradox input={input} result={result} names={names} />
        {warnings.map((warning) => (
          <p key={warning} className="max-w-3xl text-xs text-warning">
            {warning}
          </p>
        ))}
      </div>
      {reasonAfter === null && (
        <DataTable
          id="deal-simulation"
          name={t("deals.gains_and_losses")}
          columns={columns}
          rows={members}
          rowKey={({ member }) => member}
          isPlain
          nothingFound={t("deals.nothing_found")}
        />
      )}
    </div>
  );
}

/** A larger deal that would pay somebody less, if there is one near. */
function Paradox({ input, result: { scheme, lowered }, names }: Props) {
  const t = useTranslations();
  const format = useFormat();
  if (!lowered) return null;
  const { member } = lowered;
  const name = names[member] ?? member;
  const [larger, before, after] = [lowered.larger, lowered.before, lowered.after].map(format.figure);
  const common = { deal: input.deal, scheme };
  const whole = trialText(input, scheme, lowered.larger.minor);
  return (
    <Notice as="h3" tone="warning" title={t("deals.paradox_title")}>
      {t.rich("deals.paradox_text", {
        larger: () => (
          <FigureLink
            target={{ explain: "deal_amount", ...common, trial: whole }}
            label={t("deals.explain_total", { amount: larger ?? "", scheme: t(`scheme.${scheme}`) })}
          >
            {larger}
          </FigureLink>
        ),
        before: () => (
          <FigureLink
            target={{ explain: "deal_share", ...common, trial: trialText(input, scheme), manager: member }}
            label={t("deals.explain_copy", { amount: before ?? "", name })}
          >
            {before}
          </FigureLink>
        ),
        after: () => (
          <FigureLink
            target={{ explain: "deal_share", ...common, trial: whole, manager: member }}
            label={t("deals.explain_larger", { amount: after ?? "", name })}
          >
            {after}
          </FigureLink>
        ),
        member: name,
      })}
    </Notice>
  );
}

function useResultColumns(input: SimulationInput, scheme: string, names: Simulated["names"]): readonly Column<Row>[] {
  const t = useTranslations();
  const format = useFormat();
  const { deal } = input;
  const trial = trialText(input, scheme);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  return useMemo<readonly Column<Row>[]>(() => {
    const linked =
      (id: "before" | "after" | "change", name: "record" | "copy" | "change", of: { trial?: string; against?: "record" }) =>
      (row: Row, text: string): ReactNode =>
        row[id] === null ? (
          text
        ) : (
          <FigureLink
            target={{ explain: "deal_share", deal, scheme, manager: row.member, ...of }}
            label={t(`deals.explain_${name}`, {
              amount: id === "change" ? format.signed(row[id]) : text,
              name: names[row.member] ?? row.member,
            })}
          >
            {id === "change" ? <Change difference={row[id]} /> : text}
          </FigureLink>
        );
    return [
      { id: "member", header: t("deals.member"), isRowHeader: true, value: ({ member }) => names[member] ?? member },
      { id: "before", header: t("deals.record"), value: ({ before }) => before, cell: linked("before", "record", {}) },
      { id: "after", header: t("deals.copy"), value: ({ after }) => after, cell: linked("after", "copy", { trial }) },
      {
        id: "change",
        header: t("deals.change"),
        value: ({ change }) => change,
        cell: linked("change", "change", { trial, against: "record" }),
      },
    ];
  }, [t, deal, scheme, trial, names]);
}
