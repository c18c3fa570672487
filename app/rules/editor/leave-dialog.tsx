"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "../../_components/confirm-dialog.tsx";
import { useLeaving } from "../../_shell/leaving.ts";

/** Asks before changes of a rule are left behind. */
export function LeaveDialog({ isUnsaved }: { isUnsaved: boolean }) {
  const t = useTranslations("rules");
  const { going, stay } = useLeaving(isUnsaved);
  return (
    <ConfirmDialog
      open={going !== null}
      onOpenChange={(isOpen) => !isOpen && stay()}
      title={t("leave_title")}
      description={t("leave_text")}
      action={t("leave")}
      danger
      onConfirm={() => {
        stay();
        going?.();
      }}
    />
  );
}
