"use client";

import { Toast } from "@base-ui/react/toast";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CloseIcon } from "./icons.tsx";

const SHOWN_MS = 6_000;

/** Where short messages appear: something was done, with a way to undo it. Faults belong beside what caused them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={SHOWN_MS}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="no-print fixed right-4 bottom-4 z-50 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const t = useTranslations();
  return Toast.useToastManager().toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="rounded-lg border border-line bg-surface text-ink shadow-lg">
      <Toast.Content className="flex items-center gap-3 py-2 pr-2 pl-4">
        <div className="min-w-0 flex-1">
          <Toast.Title className="font-medium" />
          <Toast.Description className="text-muted" />
        </div>
        <Toast.Action className="button text-accent hover:bg-sunken" />
        <Toast.Close aria-label={t("app.close")} className="rounded-md p-1.5 text-muted hover:bg-sunken">
          <CloseIcon className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

type Message = { title: string; text?: string; action?: { label: string; run: () => void } };

/** Says something for a few seconds; `action` is usually "Undo". */
export function useToast(): (message: Message) => void {
  const manager = Toast.useToastManager();
  return ({ title, text, action }) => {
    manager.add({
      title,
      ...(text !== undefined && { description: text }),
      ...(action && { actionProps: { children: action.label, onClick: action.run } }),
    });
  };
}
