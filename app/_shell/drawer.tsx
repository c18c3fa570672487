"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CloseIcon, MenuIcon } from "../_components/icons.tsx";
import { Navigation } from "./navigation.tsx";

/** The rooms on narrow screens: behind a button, over the page. */
export function Drawer() {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger aria-label={t("app.open_navigation")} className="-ml-2 rounded-md p-2 text-muted hover:bg-sunken hover:text-ink">
        <MenuIcon className="size-5" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/30" />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-50 w-64 overflow-y-auto border-r border-line bg-canvas px-3 py-3 text-ink shadow-xl outline-none">
          <div className="mb-3 flex items-center justify-between pl-2">
            <Dialog.Title className="font-semibold">{t("app.name")}</Dialog.Title>
            <Dialog.Close aria-label={t("app.close")} className="rounded-md p-2 text-muted hover:bg-sunken">
              <CloseIcon className="size-4" />
            </Dialog.Close>
          </div>
          <Navigation onGo={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
