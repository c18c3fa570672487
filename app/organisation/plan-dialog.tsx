"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Button } from "../_components/button.tsx";
import { Dialog } from "../_components/dialog.tsx";
import { Notice } from "../_components/notice.tsx";
import { PlanTable } from "./plan-table.tsx";
import type { Planned } from "./use-planned.ts";

type Props = {
  title: string;
  description?: string;
  onClose: () => void;
  planned: Planned;
  /** Asks what would be stored. */
  onPlan: () => void;
  /** Stores it. */
  onStore: () => void;
  children: ReactNode;
};

/** A form whose effect is shown before it is stored: first "show", then "store", then a way back. What was typed stays, whatever happens. */
export function PlanDialog({ title, description, onClose, planned, onPlan, onStore, children }: Props) {
  const t = useTranslations();
  const form = useId();
  const { plan, stored, problem } = planned;
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      {...(!stored && { description })}
      actions={
        stored ? (
          <After planned={planned} onClose={onClose} />
        ) : (
          <Before form={form} planned={planned} onStore={onStore} onClose={onClose} />
        )
      }
    >
      {stored ? (
        <div role="status">
          {planned.isUndone ? (
            <Notice as="h3" title={t("organisation.undone")}>
              {t("organisation.undone_text")}
            </Notice>
          ) : (
            <Notice as="h3" title={t("organisation.stored", { count: stored.rows, import: stored.importId ?? 0 })}>
              {t("organisation.calculate_text")}
            </Notice>
          )}
        </div>
      ) : (
        <form
          id={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onPlan();
          }}
          className="grid gap-4 sm:grid-cols-2"
        >
          {children}
        </form>
      )}
      {problem && (
        <p role="alert" className="mt-4 text-danger">
          {problem}
        </p>
      )}
      {plan && (
        <div className="-mx-5 mt-5" aria-live="polite">
          <h3 className="px-5 pb-1 font-medium">{t("organisation.will_be_stored")}</h3>
          <PlanTable plan={plan} isPlain />
        </div>
      )}
    </Dialog>
  );
}

function Before({ form, planned: { plan, busy }, onStore, onClose }: Pick<Props, "planned" | "onStore" | "onClose"> & { form: string }) {
  const t = useTranslations();
  return (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t("app.cancel")}
      </Button>
      {plan ? (
        <Button key="store" variant="primary" busy={busy} onClick={onStore}>
          {t("organisation.store", { count: plan.total })}
        </Button>
      ) : (
        <Button key="show" variant="primary" type="submit" form={form} busy={busy}>
          {t("organisation.show_rows")}
        </Button>
      )}
    </>
  );
}

function After({ planned: { isUndone, busy, undo }, onClose }: Pick<Props, "planned" | "onClose">) {
  const t = useTranslations();
  return (
    <>
      {!isUndone && (
        <Button busy={busy} onClick={undo}>
          {t("organisation.undo")}
        </Button>
      )}
      <Button variant="primary" onClick={onClose}>
        {t("app.close")}
      </Button>
    </>
  );
}
