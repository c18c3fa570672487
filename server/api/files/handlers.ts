import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Actor } from "../../access/actor.ts";
import {
  importSentFile,
  KIND_NAMES,
  receiveFile,
  refusedOfImport,
  refusedOfUpload,
  reportJson,
  type SentFile,
  toUploadOutput,
} from "../../features/imports/index.ts";
import type { ApiContext } from "../context.ts";
import { answer, csvResponse } from "./answer.ts";
import { refuseForeign } from "./refuse-foreign.ts";

/** POST /api/upload?name=...: takes a file in, streaming, and says under which id it waits and what it seems to be. */
export const handleUpload = (request: Request, context: ApiContext): Promise<Response> =>
  answer(request, context, async (t) => {
    refuseForeign(request);
    return Response.json(toUploadOutput(await receiveFile(signedIn(context), sentFile(request, "file.csv")), t));
  });

/**
 * POST /api/import/KIND?name=...&acceptValid=1&dryRun=1&profile=NAME: imports the body, and answers as `merit import --json`
 * does. 200: it entered, stood already, or would enter; 422: it was rejected.
 */
export const handleImport = (request: Request, kindName: string, context: ApiContext): Promise<Response> =>
  answer(request, context, async (t) => {
    refuseForeign(request);
    const kind = KIND_NAMES.find((known) => known === kindName);
    if (!kind) throw new MeritError("kind_unknown", { kind: kindName, known: KIND_NAMES.join(", ") });
    const asked = new URL(request.url).searchParams;
    const report = await importSentFile(signedIn(context), {
      ...sentFile(request, `${kind}.csv`),
      kind,
      profile: asked.get("profile"),
      acceptValid: asked.get("acceptValid") === "1",
      dryRun: asked.get("dryRun") === "1",
    });
    return Response.json(reportJson(report, t), { status: report.status === "rejected" ? 422 : 200 });
  });

/** GET: the rows of an upload that its last check found at fault. */
export const handleRefusedOfUpload = (request: Request, uploadId: string, context: ApiContext): Promise<Response> =>
  answer(request, context, async (t) => csvResponse(await refusedOfUpload(signedIn(context), { uploadId }, t)));

/** GET: the rows that an import kept out. */
export const handleRefusedOfImport = (request: Request, importId: string, context: ApiContext): Promise<Response> =>
  answer(request, context, async (t) => {
    if (!/^\d{1,9}$/.test(importId)) throw new MeritError("import_unknown", { import: importId });
    return csvResponse(await refusedOfImport(signedIn(context), { importId: Number(importId) }, t));
  });

function signedIn({ actor, ...context }: ApiContext): ApiContext & Readonly<{ actor: Actor }> {
  if (!actor) throw new MeritError("not_allowed", { actor: "?", action: "facts.import" });
  return { ...context, actor };
}

function sentFile({ url, body, signal }: Request, otherwise: string): SentFile {
  const fileName = new URL(url).searchParams.get("name") ?? otherwise;
  return { fileName, body: body ?? new Blob([]).stream(), signal };
}
