"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { CopyButton } from "../_components/copy-button.tsx";
import { useFormat } from "../_format/use-format.ts";
import { parentOf, type Row } from "./rows.ts";
import { StepRowView } from "./step-row.tsx";
import { outline, valueText } from "./step-text.ts";
import type { ExplanationInput, Step } from "./target.ts";
import { useStepTree } from "./use-step-tree.ts";

/** The steps of a figure as a tree that keyboards and screen readers know (WAI-ARIA tree view). */
export function StepTree({ root, input }: { root: Step; input: ExplanationInput }) {
  const t = useTranslations();
  const format = useFormat();
  const { rows, toggle } = useStepTree(root, input);
  const [active, setActive] = useState("0");
  const tree = useRef<HTMLDivElement>(null);
  const current = rows.some(({ id }) => id === active) ? active : rows[0]?.id;

  function move(row: Row | undefined): void {
    if (!row) return;
    setActive(row.id);
    tree.current?.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const index = rows.findIndex(({ id }) => id === current);
    const row = rows[index];
    const action = row && KEYS[event.key]?.({ rows, index, row, move, toggle });
    if (!action) return;
    event.preventDefault();
    action();
  }

  const copyText = (): string => {
    const label = (step: Step) => t(`explain.${step.label.code}`, step.label.params);
    const source = ({ file, line }: NonNullable<Step["source"]>) => t("explain_panel.source", { file, line: String(line) });
    const steps = rows.filter((row) => row.kind === "step");
    const title = `${valueText(root, format).main} ${root.currency ?? ""}  ${label(root)}`;
    return `${outline(title, steps, { ...format, label, source })}\n${window.location.href}\n`;
  };

  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="explanation-steps">
      <div className="mb-1 flex items-center gap-2">
        <h3 id="explanation-steps" className="font-medium">
          {t("explain_panel.steps")}
        </h3>
        <p id="explanation-keys" className="hidden text-xs text-faint sm:block">
          {t("explain_panel.keys")}
        </p>
        <CopyButton text={copyText} className="ml-auto" />
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

type At = { rows: readonly Row[]; index: number; row: Row; move: (row: Row | undefined) => void; toggle: (row: Row, to?: boolean) => void };

/** What a key does where; undefined leaves it to the browser. */
const KEYS: Readonly<Record<string, (at: At) => () => void>> = {
  ArrowDown:
    ({ rows, index, move }) =>
    () =>
      move(rows[index + 1]),
  ArrowUp:
    ({ rows, index, move }) =>
    () =>
      move(rows[index - 1]),
  Home:
    ({ rows, move }) =>
    () =>
      move(rows[0]),
  End:
    ({ rows, move }) =>
    () =>
      move(rows.at(-1)),
  ArrowRight:
    ({ rows, index, row, move, toggle }) =>
    () =>
      row.kind === "step" && !row.isOpen ? toggle(row, true) : move(rows[index + 1]),
  ArrowLeft:
    ({ rows, row, move, toggle }) =>
    () =>
      row.kind === "step" && row.isOpen ? toggle(row, false) : move(rows.find(({ id }) => id === parentOf(row.id))),
  Enter:
    ({ row, toggle }) =>
    () =>
      toggle(row),
  " ":
    ({ row, toggle }) =>
    () =>
      toggle(row),
};
