"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  /** what the button says that does it: a verb, not "OK" */
  action: string;
  onConfirm: () => void;
  danger?: boolean;
  busy?: boolean;
  /** why it did not work; the dialog stays open */
  problem?: string | null;
  children?: ReactNode;
};

/** Asks before something is done, in the words of what will happen. */
export function ConfirmDialog({ action, onConfirm, danger, busy = false, problem, children, ...dialog }: Props) {
  const t = useTranslations();
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <Button variant="quiet" onClick={() => dialog.onOpenChange(false)}>
            {t("app.cancel")}
          </Button>
          <Button variant={danger ? "danger" : "primary"} busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      {problem && (
        <p role="alert" className="mt-3 text-danger">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
