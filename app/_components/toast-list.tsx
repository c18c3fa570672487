"use client";

import { Toast } from "@base-ui/react/toast";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CloseIcon } from "./icons.tsx";
import type { Message } from "./toast.tsx";

const SHOWN_MS = 6_000;

/** Every message of `messages` for a few seconds, from when it was added. */
export const ToastList = ({ messages }: { messages: readonly Message[] }) => (
  <Toast.Provider timeout={SHOWN_MS}>
    <Toast.Portal>
      <Toast.Viewport className="no-print fixed right-4 bottom-4 z-50 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2">
        <Toasts messages={messages} />
      </Toast.Viewport>
    </Toast.Portal>
  </Toast.Provider>
);

function Toasts({ messages }: { messages: readonly Message[] }) {
  const t = useTranslations();
  const { toasts, add } = Toast.useToastManager();
  const added = useRef(0);
  useEffect(() => {
    for (const { title, text, action } of messages.slice(added.current)) {
      add({
        title,
        ...(text !== undefined && { description: text }),
        ...(action && { actionProps: { children: action.label, onClick: action.run } }),
      });
    }
    added.current = messages.length;
  }, [messages, add]);
  return toasts.map((toast) => (
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
