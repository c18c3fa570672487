"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CopyButton } from "../_components/copy-button.tsx";
import { CloseIcon } from "../_components/icons.tsx";
import { ExplanationMessages } from "../_i18n/explanation-messages.tsx";
import { ApiProvider } from "../_trpc/provider.tsx";
import { Explanation } from "./explanation.tsx";
import { ExplanationHead } from "./explanation-head.tsx";
import { NO_NAMES } from "./names.ts";
import type { ExplanationInput, Target } from "./target.ts";
import { addressOf } from "./target-parser.ts";
import { fitsAddress, targetText } from "./target-text.ts";
import { useExplanation } from "./use-explanation.ts";

const WIDE = "(min-width: 64rem)";

type Props = { period: string; target: Target; onClose: () => void };

/** The side panel that explains one figure. Beside the page where there is room, over it on a phone. */
export const ExplanationPanel = (props: Props) => (
  <ApiProvider>
    <ExplanationMessages>
      <Panel {...props} />
    </ExplanationMessages>
  </ApiProvider>
);

function Panel({ period: pagePeriod, target: named, onClose }: Props) {
  const t = useTranslations();
  const period = named.period ?? pagePeriod;
  const input: ExplanationInput = { ...named, period };
  const explained = useExplanation(input);
  const id = `${pagePeriod} ${targetText(named)}`;
  // Whoever sees one manager alone is told whose part of a total it is.
  const target: Target = { ...named, manager: explained.data?.manager ?? named.manager };
  const { dialog, heading, close } = useSideDialog(id, onClose);
  const path = usePathname();
  const search = useSearchParams().toString();
  // What is sent names the version that was looked at: a later run must not change what the colleague sees.
  const hasAddress = fitsAddress(named);
  const address = (): string => {
    if (!hasAddress) return t("explain_panel.no_link");
    const version = target.version ?? explained.data?.run?.version;
    return new URL(addressOf(path, search, { ...target, period, version }), window.location.origin).href;
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby="explanation-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      className="fixed inset-y-0 right-0 left-auto z-30 m-0 h-dvh max-h-none w-full max-w-none overflow-y-auto overscroll-contain border-line bg-surface text-ink shadow-[-12px_0_32px_rgb(0_0_0/0.08)] lg:w-[36rem] lg:border-l print:static print:h-auto print:break-before-page print:w-full print:overflow-visible print:border-0 print:shadow-none"
    >
      <div className="no-print sticky top-0 z-10 flex items-center gap-1 border-b border-line bg-surface py-1.5 pr-3 pl-5">
        <p className="mr-auto text-xs font-medium text-muted">{t("explain_panel.eyebrow")}</p>
        {hasAddress ? (
          <CopyButton label={t("explain_panel.copy_link")} text={address} />
        ) : (
          <p className="text-right text-xs text-muted">{t("explain_panel.no_link")}</p>
        )}
        <button
          type="button"
          onClick={close}
          aria-label={t("explain_panel.close")}
          className="rounded-md p-2 text-muted hover:bg-sunken hover:text-ink"
        >
          <CloseIcon className="size-4" />
        </button>
      </div>
      <div className="space-y-4 px-5 py-4">
        <ExplanationHead target={target} period={period} names={explained.data?.names ?? NO_NAMES} headingRef={heading} />
        <Explanation key={id} explained={explained} input={input} target={target} address={address} />
      </div>
    </dialog>
  );
}

/** A dialog beside the page, or over it where there is no room; focus goes to its heading, and back where it came from. */
function useSideDialog(id: string, onClose: () => void) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure in the open panel is announced as the first one was.
  useEffect(() => {
    const element = dialog.current;
    if (!element?.contains(document.activeElement)) opener.current = document.activeElement;
    if (element && !element.open) {
      if (matchMedia(WIDE).matches) element.show();
      else element.showModal();
    }
    heading.current?.focus();
  }, [id]);

  function close(): void {
    // Back to the figure that was explained, so that the keyboard goes on from there; first out of the modal, which bars the way.
    dialog.current?.close();
    const figure = document.querySelector(".figure[aria-current]") ?? opener.current;
    if (figure instanceof HTMLElement) figure.focus();
    onClose();
  }

  useEscape(close);
  return { dialog, heading, close };
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
