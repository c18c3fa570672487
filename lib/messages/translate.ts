import { createTranslator } from "use-intl/core";
import type { ScoringError } from "../scoring/errors.ts";
import { catalogueOf } from "./catalogue.ts";
import { inWords } from "./in-words.ts";
import { DEFAULT_LOCALE, type Locale } from "./locales.ts";
import type { MeritError } from "./merit-error.ts";

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

const EXPECTED = ["MeritError", "ScoringError"];

/**
 * Whether an error is one that people are told about in their own words (anything else is a bug). Known by its name: a bundler
 * may load a module twice, for pages and for routes, and a job that a route started is watched by what a page had opened.
 */
export const isExpected = (error: unknown): error is MeritError | ScoringError => error instanceof Error && EXPECTED.includes(error.name);

/** An expected error as a sentence. */
export const errorText = (error: MeritError | ScoringError, t: Translate): string =>
  t(`errors.${error.code}`, inWords(error.code, error.params, t));
