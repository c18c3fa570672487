"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { CopyButton } from "../_components/copy-button.tsx";
import { useFormat } from "../_format/use-format.ts";
import { useLabelText } from "./label-text.ts";
import type { Names } from "./names.ts";
import type { Row } from "./rows.ts";
import { StepRowView } from "./step-row.tsx";
import { outline, valueText } from "./step-text.ts";
import type { ExplanationInput, Source, Step } from "./target.ts";
import { TREE_KEYS } from "./tree-keys.ts";
import { useStepTree } from "./use-step-tree.ts";

type Props = { root: Step; explained: ExplanationInput; names: Names; address: () => string };

/** The steps of a figure as a tree that keyboards and screen readers know (WAI-ARIA tree view). */
export function StepTree({ root, explained, names: known, address }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { rows, toggle, names } = useStepTree(root, explained, known);
  const [active, setActive] = useState("0");
  const tree = useRef<HTMLDivElement>(null);
  const current = rows.some(({ id }) => id === active) ? active : rows[0]?.id;
  const labelText = useLabelText(names);

  function move(row: Row | undefined): void {
    if (!row) return;
    setActive(row.id);
    tree.current?.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // A button inside a row keeps its own keys.
    if (!(event.target instanceof HTMLElement) || event.target.role !== "treeitem") return;
    const index = rows.findIndex(({ id }) => id === current);
    const row = rows[index];
    const action = TREE_KEYS[event.key];
    if (!row || !action) return;
    event.preventDefault();
    action({ rows, index, row, move, toggle });
  }

  const copyText = (): string => {
    const source = ({ file, line }: Source) => t("explain_panel.source", { file, line: String(line) });
    const steps = rows.filter((row) => row.kind === "step");
    const title = `${valueText(root, format).main} ${root.currency ?? ""}  ${labelText(root.label)}`;
    return `${outline(title, steps, { ...format, label: ({ label }: Step) => labelText(label), source })}\n${address()}\n`;
  };

  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="explanation-steps">
      <div className="mb-1 flex items-center gap-2">
        <h3 id="explanation-steps" className="font-medium">
          {t("explain_panel.steps")}
        </h3>
        <p id="explanation-keys" className="no-print hidden text-xs text-faint sm:block">
          {t("explain_panel.keys")}
        </p>
        <CopyButton label={t("explain_panel.copy")} text={copyText} className="ml-auto" />
      </div>
      <div
        ref={tree}
        role="tree"
        aria-labelledby="explanation-steps"
        aria-describedby="explanation-keys"
        onKeyDown={onKeyDown}
        className="-mx-2"
      >
        {rows.map((row) => (
          <StepRowView
            key={row.id}
            row={row}
            isActive={row.id === current}
            labelText={labelText}
            onToggle={() => {
              setActive(row.id);
              toggle(row);
            }}
          />
        ))}
      </div>
    </section>
  );
}
