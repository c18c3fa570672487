import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { errorText, isExpected, type Translate, translator } from "../../../lib/messages/translate.ts";
import type { CsvDownload } from "../../features/imports/index.ts";
import type { ApiContext } from "../context.ts";
import type { Problem } from "../errors.ts";

const NOT_FOUND = new Set(["upload_unknown", "import_unknown", "profile_unknown", "kind_unknown", "upload_unchecked"]);
const STATUS: Readonly<Record<string, number>> = { not_allowed: 403, upload_foreign: 403, upload_too_large: 413, upload_no_space: 507 };

/** Answers a request outside tRPC: what `work` returns, or a fault as `{ problem }` with its status; of a bug a reference. */
export async function answer(
  request: Request,
  { locale }: Pick<ApiContext, "locale">,
  work: (t: Translate) => Promise<Response>,
): Promise<Response> {
  const t = translator(locale);
  try {
    return await work(t);
  } catch (error) {
    if (isExpected(error)) {
      const status = STATUS[error.code] ?? (NOT_FOUND.has(error.code) ? 404 : 400);
      return problemResponse({ code: error.code, params: error.params, text: errorText(error, t) }, status);
    }
    // The sender went away, or the line broke: nobody reads the answer, and there is nothing to mend here.
    if (request.signal.aborted || isBroken(error))
      return problemResponse({ code: "upload_aborted", params: {}, text: t("errors.upload_aborted") }, 400);
    const reference = randomUUID().slice(0, 8);
    const stack = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${new Date().toISOString()} error ${reference} in ${new URL(request.url).pathname}: ${stack}\n`);
    return problemResponse(
      { code: "unexpected_reference", params: { reference }, text: t("errors.unexpected_reference", { reference }) },
      500,
    );
  }
}

const isBroken = (error: unknown): boolean =>
  error instanceof Error && ["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE", "ABORT_ERR"].includes((error as NodeJS.ErrnoException).code ?? "");

const problemResponse = (problem: Problem, status: number): Response => Response.json({ problem }, { status });

/** A file to save, sent piece by piece. */
export function csvResponse({ fileName, text }: CsvDownload): Response {
  const name = encodeURIComponent(fileName).replaceAll("'", "%27");
  return new Response(Readable.toWeb(Readable.from(text).map((part: string) => Buffer.from(part))) as ReadableStream, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName.replace(/[^\w.-]/g, "_")}"; filename*=UTF-8''${name}`,
      "cache-control": "no-store",
    },
  });
}
