/**
 * The one place that decides what a failure looks like from outside. Faults that people can do something about keep their
 * code, parameters and sentence; of anything else the client learns a reference, and the log everything.
 */
import { randomUUID } from "node:crypto";
import { type TRPCDefaultErrorShape, TRPCError } from "@trpc/server";
import { DEFAULT_LOCALE, type Locale } from "../../lib/messages/locales.ts";
import { errorText, isExpected, translator } from "../../lib/messages/translate.ts";

/** A fault as a client sees it: a key under `errors` in the messages, its parameters, and the sentence they make. */
export type Problem = Readonly<{ code: string; params: Readonly<Record<string, string | number>>; text: string }>;

const NOT_FOUND = new Set([
  "run_missing",
  "run_version_missing",
  "manager_unknown",
  "client_unknown",
  "deal_missing",
  "deal_member_missing",
  "unit_unknown",
  "figure_missing",
  "figure_version_missing",
  "source_missing",
  "step_missing",
  "product_missing",
  "activity_unknown",
  "entry_unknown",
  "job_unknown",
  "import_unknown",
  "upload_unknown",
  "profile_unknown",
  "rule_missing",
  "rule_version_missing",
]);
const FORBIDDEN = new Set(["not_allowed"]);

/** Gives an expected fault its status; leaves what tRPC says itself (a malformed request) and bugs as they are. */
export function withStatus(error: TRPCError): TRPCError {
  const { cause } = error;
  if (!isExpected(cause)) return error;
  const code = NOT_FOUND.has(cause.code) ? "NOT_FOUND" : FORBIDDEN.has(cause.code) ? "FORBIDDEN" : "BAD_REQUEST";
  return new TRPCError({ code, message: cause.message, cause });
}

/** The fault behind an error that a procedure threw, in a reader's language; null where it is a bug. */
export function problemOf(error: unknown, locale: Locale = DEFAULT_LOCALE): Problem | null {
  const t = translator(locale);
  if (!(error instanceof TRPCError)) return null;
  if (isExpected(error.cause)) return { code: error.cause.code, params: error.cause.params, text: errorText(error.cause, t) };
  if (error.code !== "INTERNAL_SERVER_ERROR") return { code: "request_invalid", params: {}, text: t("errors.request_invalid") };
  return null;
}

/** What crosses the wire: no stack, no database message, no path of ours. */
export function shapeError({
  shape,
  error,
  ctx,
}: {
  shape: TRPCDefaultErrorShape;
  error: TRPCError;
  ctx?: { locale: Locale } | undefined;
}) {
  const { code, httpStatus } = shape.data;
  const locale = ctx?.locale ?? DEFAULT_LOCALE;
  const problem = problemOf(error, locale);
  if (problem) return { ...shape, message: problem.text, data: { code, httpStatus, problem } };
  const reference = referenceOf(error);
  return { ...shape, message: translator(locale)("errors.unexpected_reference", { reference }), data: { code, httpStatus, problem: null } };
}

const references = new WeakMap<TRPCError, string>();

/** The short name under which a bug stands in the log. */
function referenceOf(error: TRPCError): string {
  const known = references.get(error) ?? randomUUID().slice(0, 8);
  references.set(error, known);
  return known;
}

/** Writes a bug, with its stack and causes, to the server's log. Expected faults are not worth a line. */
export function logError({ error, path }: { error: TRPCError; path?: string | undefined }): void {
  if (problemOf(error)) return;
  const stack = error.cause?.stack ?? error.stack ?? error.message;
  process.stderr.write(`${new Date().toISOString()} error ${referenceOf(error)} in ${path ?? "a request"}: ${error.message}\n${stack}\n`);
}
