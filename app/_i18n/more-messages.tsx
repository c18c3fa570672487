"use client";

import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";
import type { Catalogue } from "../../lib/messages/merge.ts";

/** Texts for the client components inside, beside those that they have already. */
export function MoreMessages({ messages, children }: { messages: Catalogue; children: ReactNode }) {
  const known = useMessages();
  const all = useMemo(() => ({ ...known, ...messages }), [known, messages]);
  return (
    <NextIntlClientProvider locale={useLocale()} messages={all}>
      {children}
    </NextIntlClientProvider>
  );
}
