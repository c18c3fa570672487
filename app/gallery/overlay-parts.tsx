"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, buttonClass } from "../_components/button.tsx";
import { ConfirmDialog } from "../_components/confirm-dialog.tsx";
import { Dialog } from "../_components/dialog.tsx";
import { HelpIcon } from "../_components/icons.tsx";
import { Menu } from "../_components/menu.tsx";
import { Popover } from "../_components/popover.tsx";
import { Section } from "../_components/section.tsx";
import { useToast } from "../_components/toast.tsx";
import { Tooltip } from "../_components/tooltip.tsx";
import { Part } from "./part.tsx";

/** What appears over the page. */
export function OverlayParts() {
  const t = useTranslations();
  const toast = useToast();
  const [open, setOpen] = useState<"none" | "dialog" | "confirm" | "refused">("none");
  const [isOn, setOn] = useState(true);
  const close = (): void => setOpen("none");
  return (
    <Section title={t("gallery.overlays")}>
      <div className="px-4 sm:px-6">
        <Part name={t("gallery.overlay_names")}>
          <Button onClick={() => setOpen("dialog")}>{t("gallery.dialog")}</Button>
          <Button onClick={() => setOpen("confirm")}>{t("gallery.confirm")}</Button>
          <Button onClick={() => setOpen("refused")}>{t("gallery.confirm_refused")}</Button>
          <Button
            onClick={() =>
              toast({ title: t("gallery.done"), text: t("gallery.sentence"), action: { label: t("gallery.undo"), run: close } })
            }
          >
            {t("gallery.toast")}
          </Button>
          <Menu label={t("gallery.menu")} className={buttonClass()}>
            {({ MenuItem, MenuSeparator, MenuCheck }) => (
              <>
                <MenuItem onClick={close}>{t("gallery.first")}</MenuItem>
                <MenuItem onClick={close} disabled>
                  {t("gallery.second")}
                </MenuItem>
                <MenuSeparator />
                <MenuCheck checked={isOn} onChange={setOn}>
                  {t("gallery.check")}
                </MenuCheck>
              </>
            )}
          </Menu>
          <Popover label={t("gallery.popover")} className={buttonClass()} title={t("gallery.word")}>
            <p className="text-muted">{t("gallery.sentence")}</p>
          </Popover>
          <Tooltip text={t("gallery.hint")}>
            <Button variant="quiet" aria-label={t("gallery.hint")}>
              <HelpIcon className="size-4" />
            </Button>
          </Tooltip>
        </Part>
      </div>
      <Dialog
        open={open === "dialog"}
        onOpenChange={close}
        title={t("gallery.dialog")}
        description={t("gallery.sentence")}
        actions={
          <Button variant="primary" onClick={close}>
            {t("gallery.do_it")}
          </Button>
        }
      >
        {t("gallery.sentence")}
      </Dialog>
      <ConfirmDialog
        open={open === "confirm" || open === "refused"}
        onOpenChange={close}
        title={t("gallery.confirm")}
        description={t("gallery.sentence")}
        action={t("gallery.do_it")}
        onConfirm={close}
        danger
        problem={open === "refused" ? t("gallery.error") : null}
      />
    </Section>
  );
}
