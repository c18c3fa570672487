"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CloseIcon } from "../_components/icons.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { Names } from "./explain-provider.tsx";
import { Explanation } from "./explanation.tsx";
import type { Target } from "./target.ts";

const WIDE = "(min-width: 64rem)";

type Props = { period: string; manager: string; target: Target; names: Names; onClose: () => void };

/** The side panel that explains one figure. Beside the page where there is room, over it on a phone. */
export function ExplanationPanel({ period, manager, target, names, onClose }: Props) {
  const t = useTranslations();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = JSON.stringify([period, manager, target]);
  const name = names.managers[manager] ?? manager;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure in the open panel is announced as the first one was.
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) {
      if (matchMedia(WIDE).matches) element.show();
      else element.showModal();
    }
    heading.current?.focus();
  }, [id]);

  function close(): void {
    // Back to the figure that was explained, so that the keyboard goes on from there; first out of the modal, which bars the way.
    dialog.current?.close();
    document.querySelector<HTMLElement>(".figure[aria-current]")?.focus();
    onClose();
  }

  useEscape(close);

  return (
    <dialog
      ref={dialog}
      aria-labelledby="explanation-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      className="fixed inset-y-0 right-0 left-auto z-30 m-0 h-dvh max-h-none w-full max-w-none overflow-y-auto overscroll-contain border-line bg-surface text-ink shadow-[-12px_0_32px_rgb(0_0_0/0.08)] lg:w-[36rem] lg:border-l"
    >
      <div className="no-print sticky top-0 z-10 flex items-center justify-between border-b border-line bg-surface py-2 pr-3 pl-5">
        <p className="text-xs font-medium text-muted">{t("explain_panel.eyebrow")}</p>
        <button
          type="button"
          onClick={close}
          aria-label={t("explain_panel.close")}
          className="rounded-md p-2 text-muted hover:bg-sunken hover:text-ink"
        >
          <CloseIcon />
        </button>
      </div>
      <div className="space-y-4 px-5 py-4">
        <div>
          <h2 id="explanation-title" ref={heading} tabIndex={-1} className="text-base font-semibold tracking-tight outline-none">
            {t("explain_panel.title", { metric: t(`metric.${target.explain}`), name })}
          </h2>
          <Where target={target} names={names} period={period} />
        </div>
        <Explanation key={id} period={period} manager={manager} name={name} target={target} />
      </div>
    </dialog>
  );
}

/** Which part of the metric the figure is. */
function Where({ target: { product, unit, currency, source, kind }, names, period }: Pick<Props, "target" | "names" | "period">) {
  const t = useTranslations();
  const format = useFormat();
  const parts = [
    format.period(period),
    product && (names.products[product] ?? product),
    unit && t("explain_panel.in_unit", { unit: names.units[unit] ?? unit }),
    source && t(`source.${source}`),
    currency,
    kind && t("explain_panel.of_kind", { kind }),
  ];
  return <p className="text-muted">{parts.filter(Boolean).join(" · ")}</p>;
}

/** A dialog that is not modal does not listen to Escape itself. */
function useEscape(close: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) close();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}
