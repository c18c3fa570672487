"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { CloseIcon, MenuIcon } from "../_components/icons.tsx";
import { Navigation } from "./navigation.tsx";

/** The rooms on narrow screens: behind a button, over the page. */
export function Drawer() {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t("app.open_navigation")}
        onClick={() => setOpen(true)}
        className="-ml-2 rounded-md p-2 text-muted hover:bg-sunken hover:text-ink"
      >
        <MenuIcon className="size-5" />
      </button>
      {isOpen && <Panel onClose={() => setOpen(false)} />}
    </>
  );
}

/** The browser's own dialog: it keeps the focus inside, gives it back, and closes at Escape. */
function Panel({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it by Escape; the click is one beside it.
    <dialog
      ref={dialog}
      aria-labelledby="drawer-title"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="fixed inset-y-0 left-0 m-0 h-dvh max-h-none w-64 max-w-none border-r border-line bg-canvas text-ink shadow-xl backdrop:bg-black/30"
    >
      <div className="min-h-full px-3 py-3">
        <div className="mb-3 flex items-center justify-between pl-2">
          <h2 id="drawer-title" className="font-semibold">
            {t("app.name")}
          </h2>
          <button type="button" aria-label={t("app.close")} onClick={onClose} className="rounded-md p-2 text-muted hover:bg-sunken">
            <CloseIcon className="size-4" />
          </button>
        </div>
        <Navigation onGo={onClose} />
      </div>
    </dialog>
  );
}
