import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckIcon, ChevronIcon, FileIcon } from "../_components/icons.tsx";
import { useFormat } from "../_format/use-format.ts";
import { Evidence } from "./evidence.tsx";
import { canOpen, type Row, type StepRow } from "./rows.ts";
import { SourceRow } from "./source-row.tsx";
import { factorLine, operatorOf, valueText } from "./step-text.ts";
import type { Label } from "./target.ts";

type Props = { row: Row; isActive: boolean; labelText: (label: Label) => string; onToggle: () => void };

/** One line of the tree: what it is, what it is worth, and where a fact came from; or what stands between the lines. */
export function StepRowView({ row, isActive, labelText, onToggle }: Props) {
  const opens = row.kind === "step" && canOpen(row.step);
  const acts = opens || row.kind === "more" || row.kind === "failed";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it handles the keys, as the tree pattern asks.
    <div
      role="treeitem"
      data-row={row.id}
      tabIndex={isActive ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-expanded={opens ? row.isOpen : undefined}
      aria-selected={isActive}
      onClick={acts ? onToggle : undefined}
      style={{ paddingLeft: `calc(var(--step-indent) * ${Math.min(row.level, DEEPEST) - 1} + 0.25rem)` }}
      className={`flex break-inside-avoid gap-1 border-b border-line py-1.5 pr-2 [--step-indent:0.625rem] focus-visible:-outline-offset-2 sm:[--step-indent:1rem] ${acts ? "cursor-pointer hover:bg-sunken" : ""}`}
    >
      {row.kind === "step" ? (
        <StepLine row={row} opens={opens} labelText={labelText} />
      ) : row.kind === "source" ? (
        <SourceRow source={row.source} />
      ) : (
        <Note row={row} />
      )}
    </div>
  );
}

/** Deeper levels are not indented further: on a phone nothing would be left for the text. */
const DEEPEST = 9;

function Note({ row }: { row: Extract<Row, { kind: "more" | "loading" | "failed" }> }): ReactNode {
  const t = useTranslations();
  if (row.kind === "more") return <span className="no-print pl-5 text-accent">{t("explain_panel.more", { count: row.left })}</span>;
  if (row.kind === "failed") return <span className="pl-5 text-danger">{t("explain_panel.steps_failed")}</span>;
  return (
    <span role="status" className="animate-pulse pl-5 text-muted">
      {t("explain_panel.loading_steps")}
    </span>
  );
}

function StepLine({ row, opens, labelText }: { row: StepRow; opens: boolean; labelText: Props["labelText"] }) {
  const t = useTranslations();
  const format = useFormat();
  const { step, explained } = row;
  const { main, extra } = valueText(step, format);
  const factors = factorLine(step, format);
  const operator = operatorOf(row);
  return (
    <>
      <ChevronIcon
        className={`mt-0.5 size-4 shrink-0 text-faint transition-transform ${row.isOpen ? "rotate-90" : ""} ${opens ? "" : "invisible"}`}
      />
      <div className="min-w-0 flex-1">
        <p className={`wrap-anywhere ${row.level === 1 ? "font-medium" : ""}`}>{labelText(step.label)}</p>
        {factors && <p className="figures text-xs text-muted">{factors}</p>}
        {row.isOpen && explained === "same" && (
          <p className="flex items-start gap-1 text-xs text-muted">
            <CheckIcon className="mt-0.5 size-3 shrink-0 text-accent" />
            {t("explain_panel.same_figure")}
          </p>
        )}
        {row.isOpen && step.evidence && (
          <div className="py-2">
            <Evidence steps={step.evidence} labelText={labelText} />
          </div>
        )}
        {explained === "other" && <p className="text-xs text-danger">{t("explain_panel.other_figure")}</p>}
        {step.source && (
          <p className="flex items-center gap-1 text-xs text-accent">
            <FileIcon className="size-3 shrink-0" />
            <span className="wrap-anywhere">{t("explain_panel.source", { file: step.source.file, line: String(step.source.line) })}</span>
          </p>
        )}
      </div>
      <p className={`figures text-right whitespace-nowrap ${row.level === 1 ? "font-medium" : ""}`}>
        {operator && <span className="text-faint">{operator} </span>}
        {main}
        {extra && <span className="font-normal text-faint">{extra}</span>}
        {step.how === "absent" && <span className="sr-only">{t("explain_panel.no_figure")}</span>}
      </p>
    </>
  );
}
