import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChevronIcon, FileIcon } from "../_components/icons.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { Row, StepRow } from "./rows.ts";
import { factorLine, operatorOf, valueText } from "./step-text.ts";

type Props = { row: Row; isActive: boolean; onToggle: () => void };

/** One line of the tree: what it is, what it is worth, and where a fact came from. */
export function StepRowView({ row, isActive, onToggle }: Props) {
  const t = useTranslations();
  const opens = row.kind === "step" && row.step.childCount > 0;
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
      onClick={onToggle}
      style={{ paddingLeft: `calc(var(--step-indent) * ${row.level - 1} + 0.25rem)` }}
      className={`flex gap-1 border-b border-line py-1.5 pr-2 [--step-indent:0.625rem] focus-visible:-outline-offset-2 sm:[--step-indent:1rem] ${opens || row.kind === "more" ? "cursor-pointer hover:bg-sunken" : ""}`}
    >
      {row.kind === "step" ? (
        <StepLine row={row} opens={opens} />
      ) : (
        <Note>
          {row.kind === "more"
            ? t("explain_panel.more", { count: row.left })
            : t(row.kind === "loading" ? "explain_panel.loading_steps" : "explain_panel.steps_failed")}
        </Note>
      )}
    </div>
  );
}

const Note = ({ children }: { children: ReactNode }) => <span className="pl-5 text-accent">{children}</span>;

function StepLine({ row, opens }: { row: StepRow; opens: boolean }) {
  const t = useTranslations();
  const format = useFormat();
  const { step } = row;
  const { main, extra } = valueText(step, format);
  const factors = factorLine(step, format);
  const operator = operatorOf(row);
  return (
    <>
      <ChevronIcon
        className={`mt-0.5 size-4 text-faint transition-transform ${row.isOpen ? "rotate-90" : ""} ${opens ? "" : "invisible"}`}
      />
      <div className="min-w-0 flex-1">
        <p className={row.level === 1 ? "font-medium" : ""}>{t(`explain.${step.label.code}`, step.label.params)}</p>
        {factors && <p className="figures text-xs text-muted">{factors}</p>}
        {step.source && (
          <p className="flex items-center gap-1 text-xs text-accent">
            <FileIcon className="size-3" />
            {t("explain_panel.source", { file: step.source.file, line: String(step.source.line) })}
          </p>
        )}
      </div>
      <p className={`figures text-right whitespace-nowrap ${row.level === 1 ? "font-medium" : ""}`}>
        {operator && <span className="text-faint">{operator} </span>}
        {main}
        {extra && <span className="font-normal text-faint">{extra}</span>}
      </p>
    </>
  );
}
