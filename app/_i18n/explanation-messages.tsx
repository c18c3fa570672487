"use client";

import { useLocale } from "next-intl";
import { type ReactNode, use } from "react";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "../../lib/messages/locales.ts";
import { type Catalogue, mergeAreas } from "../../lib/messages/merge.ts";
import { MoreMessages } from "./more-messages.tsx";

const LOAD: Readonly<Record<Locale, () => Promise<{ explanation: readonly Catalogue[] }>>> = {
  en: () => import("../../lib/messages/en/explanation/index.ts"),
  ru: () => import("../../lib/messages/ru/explanation/index.ts"),
  uk: () => import("../../lib/messages/uk/explanation/index.ts"),
  "zh-Hans": () => import("../../lib/messages/zh-Hans/explanation/index.ts"),
};

const loading = new Map<Locale, Promise<Catalogue>>();

/** The texts of explanations in a language: as many as those of all else in a room, and needed by few of its readers. */
export function loadExplanationMessages(language: string): Promise<Catalogue> {
  const locale = LOCALES.find((one) => one === language) ?? DEFAULT_LOCALE;
  const known = loading.get(locale);
  if (known) return known;
  const messages = LOAD[locale]().then(({ explanation }) => mergeAreas(explanation));
  loading.set(locale, messages);
  // What did not come over a broken line is asked for again.
  messages.catch(() => loading.delete(locale));
  return messages;
}

/** For what explains: it waits for its texts where they have not come yet, so a Suspense stands around it. */
export function ExplanationMessages({ children }: { children: ReactNode }) {
  return <MoreMessages messages={use(loadExplanationMessages(useLocale()))}>{children}</MoreMessages>;
}
