import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { clientMessages, SHELL_SECTIONS } from "./client-messages.ts";
import { MoreMessages } from "./more-messages.tsx";
import { requestLocale } from "./request-locale.ts";

/** Texts for the client components of every room. */
export async function ShellMessages({ children }: { children: ReactNode }) {
  return <NextIntlClientProvider messages={clientMessages(await requestLocale(), SHELL_SECTIONS)}>{children}</NextIntlClientProvider>;
}

/** Texts for the client components of a room: the sections that are named. */
export async function RoomMessages({ sections, children }: { sections: readonly string[]; children: ReactNode }) {
  return <MoreMessages messages={clientMessages(await requestLocale(), sections)}>{children}</MoreMessages>;
}
