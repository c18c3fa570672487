"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Button } from "../../../_components/button.tsx";
import { Dialog } from "../../../_components/dialog.tsx";
import type { Moving, WantedMove } from "./use-move.ts";

type Props = {
  move: WantedMove["move"];
  description: string;
  wide?: boolean;
  moving: Moving;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
};

/** What a move needs, in a form: it is asked for and confirmed in the words of what the move does. */
export function MoveDialog({ move, description, wide = false, moving, onClose, onSubmit, children }: Props) {
  const t = useTranslations();
  const form = useId();
  return (
    <Dialog
      open
      wide={wide}
      onOpenChange={(open) => !open && onClose()}
      title={t(`agreement.ask_${move}`)}
      description={description}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" form={form} variant="primary" busy={moving.isBusy}>
            {t(`agreement.do_${move}`)}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="@container space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!moving.isBusy) onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
