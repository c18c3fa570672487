"use client";

import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from "react";

/** Loaded with the first message. */
const ToastList = lazy(() => import("./toast-list.tsx").then((module) => ({ default: module.ToastList })));

export type Message = Readonly<{ title: string; text?: string; action?: { label: string; run: () => void } }>;

const Context = createContext<((message: Message) => void) | null>(null);

/** Where short messages appear: something was done, with a way to undo it. Faults belong beside what caused them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const say = useCallback((message: Message) => setMessages((now) => [...now, message]), []);
  return (
    <Context value={say}>
      {children}
      {messages.length > 0 && (
        <Suspense>
          <ToastList messages={messages} />
        </Suspense>
      )}
    </Context>
  );
}

/** Says something for a few seconds; `action` is usually "Undo". */
export function useToast(): (message: Message) => void {
  const say = useContext(Context);
  if (!say) throw new Error("A message was said outside of the ToastProvider.");
  return say;
}
