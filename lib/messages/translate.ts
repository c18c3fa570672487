import { createTranslator } from "use-intl/core";
import { ScoringError } from "../scoring/errors.ts";
import { catalogueOf, DEFAULT_LOCALE, type Locale } from "./catalogue.ts";
import { MeritError } from "./merit-error.ts";

export type MessageParams = Readonly<Record<string, string | number>>;
/** Turns a full message key ("errors.period_invalid") and its parameters into text of one language. */
export type Translate = (key: string, params?: MessageParams) => string;

/** The translator for places outside React: the command line, files for download, API errors. */
export function translator(locale: Locale = DEFAULT_LOCALE): Translate {
  const onError = (error: Error): never => {
    throw error;
  };
  const translate = createTranslator({ locale, messages: catalogueOf(locale) as Record<string, unknown>, timeZone: "UTC", onError });
  return (key, params) => translate(key as never, params as never);
}

/** Whether an error is one that people are told about in their own words (anything else is a bug). */
export const isExpected = (error: unknown): error is MeritError | ScoringError =>
  error instanceof MeritError || error instanceof ScoringError;

/** An expected error as a sentence. */
export const errorText = (error: MeritError | ScoringError, t: Translate): string => t(`errors.${error.code}`, error.params);
