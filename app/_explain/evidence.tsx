"use client";

import { useTranslations } from "next-intl";
import { type Format, useFormat } from "../_format/use-format.ts";
import { valueText } from "./step-text.ts";
import type { Label, Step } from "./target.ts";

/** What several figures were computed from together. */
export type EvidenceStep = NonNullable<Step["evidence"]>[number];

type Props = { steps: readonly EvidenceStep[]; labelText: (label: Label) => string };

/** Evidence as tables: who a deal went on to and how often, and whatever else the shares rest on, line by line. */
export function Evidence({ steps, labelText }: Props) {
  const t = useTranslations();
  const rows = steps.filter(isTransitionRow);
  const others = steps.filter((step) => !isTransitionRow(step));
  const groups = others.filter(({ how }) => how === "sum");
  const lines = others.filter(({ how }) => how !== "sum");
  return (
    <div className="max-w-3xl space-y-3 overflow-x-auto text-xs">
      {rows.length > 0 && <Transitions rows={rows} />}
      {lines.length > 0 && <Lines caption={t("evidence.figures")} lines={lines} labelText={labelText} />}
      {groups.map(({ label, children }) => (
        <Lines key={label.code} caption={labelText(label)} lines={children} labelText={labelText} />
      ))}
    </div>
  );
}

function Lines({ caption, lines, labelText }: { caption: string; lines: readonly EvidenceStep[]; labelText: Props["labelText"] }) {
  const t = useTranslations();
  return (
    <table className="w-full">
      <caption className="pb-1 text-left font-medium">{caption}</caption>
      <thead>
        <tr className={HEAD}>
          <th scope="col">{t("evidence.what")}</th>
          <th scope="col" className="text-right!">
            {t("evidence.value")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={`${line.label.code} ${JSON.stringify(line.label.params)}`} line={line} labelText={labelText} />
        ))}
      </tbody>
    </table>
  );
}

const HEAD = "border-b border-line-strong text-left text-muted [&>th]:py-1 [&>th]:pr-3 [&>th]:font-normal";
const ROW = "border-b border-line [&>*]:py-1 [&>*]:pr-3 [&>*]:text-left [&>*]:align-top [&>*]:font-normal";

/** Each state of the chain, and what came next. */
const isTransitionRow = ({ label: { code } }: EvidenceStep): boolean => code === "split_markov_chance" || code === "split_markov_from";

function Transitions({ rows }: { rows: readonly EvidenceStep[] }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <table className="w-full">
      <caption className="pb-1 text-left font-medium">{t("evidence.transitions")}</caption>
      <thead>
        <tr className={HEAD}>
          <th scope="col">{t("evidence.from")}</th>
          <th scope="col">{t("evidence.to")}</th>
          <th scope="col" className="text-right!">
            {t("evidence.times")}
          </th>
          <th scope="col" className="text-right!">
            {t("evidence.share")}
          </th>
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={String(row.label.params.person ?? "")}>
          {row.children.map((move, i) => (
            <tr key={JSON.stringify(move.label)} className={ROW}>
              {i === 0 && (
                <th scope="rowgroup" rowSpan={row.children.length}>
                  <span className="block font-medium">{row.label.params.person ?? t("evidence.start")}</span>
                  <span className="block text-muted">
                    {t("evidence.chance")} {percentOf(row, format)}
                  </span>
                </th>
              )}
              <td>{nextOf(move, t)}</td>
              <td className="figures text-right!">
                {t("evidence.times_of", { count: String(move.label.params.count), of: String(move.label.params.of) })}
              </td>
              <td className="figures text-right!">{move.children[0] && percentOf(move.children[0], format)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

const percentOf = ({ value }: EvidenceStep, format: Format): string => format.percent(value);

function nextOf({ label: { code, params } }: EvidenceStep, t: ReturnType<typeof useTranslations>): string {
  if (code === "split_markov_to_won") return t("evidence.won");
  if (code === "split_markov_to_lost") return t("evidence.lost");
  return String(params.to);
}

function Line({ line, labelText }: { line: EvidenceStep; labelText: Props["labelText"] }) {
  const t = useTranslations();
  const format = useFormat();
  const { source } = line;
  return (
    <tr className={ROW}>
      <th scope="row" className="wrap-anywhere">
        {labelText(line.label)}
        {source && source.file !== "" && (
          <span className="block text-accent">{t("explain_panel.source", { file: source.file, line: String(source.line) })}</span>
        )}
      </th>
      <td className="figures text-right! whitespace-nowrap">{valueText({ ...line, childCount: 0, children: [] }, format).main}</td>
    </tr>
  );
}
