import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { clientMessages, SHELL_SECTIONS } from "./client-messages.ts";
import { requestLocale } from "./request-locale.ts";

/** Texts for the client components inside: those of every room, and the sections named here. */
export async function RoomMessages({ sections = [], children }: { sections?: readonly string[]; children: ReactNode }) {
  const messages = clientMessages(await requestLocale(), [...SHELL_SECTIONS, ...sections]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
