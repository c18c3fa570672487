import { router } from "../../api/trpc.ts";
import { checkUpload } from "./check-upload.procedure.ts";
import { discardUploadProcedure } from "./discard-upload.procedure.ts";
import { draftProfileProcedure } from "./draft-profile.procedure.ts";
import { getImport } from "./get-import.procedure.ts";
import { getReport } from "./get-report.procedure.ts";
import { listImportsProcedure } from "./list-imports.procedure.ts";
import { listKinds } from "./list-kinds.procedure.ts";
import { listProfilesProcedure } from "./list-profiles.procedure.ts";
import { listUploads } from "./list-uploads.procedure.ts";
import { sampleProfileProcedure } from "./sample-profile.procedure.ts";
import { saveProfileProcedure } from "./save-profile.procedure.ts";
import { startImportProcedure } from "./start-import.procedure.ts";
import { tryWithdrawal } from "./try-withdrawal.procedure.ts";
import { withdrawImportProcedure } from "./withdraw-import.procedure.ts";

export const importsRouter = router({
  check: checkUpload,
  discard: discardUploadProcedure,
  draftProfile: draftProfileProcedure,
  get: getImport,
  kinds: listKinds,
  list: listImportsProcedure,
  profiles: listProfilesProcedure,
  report: getReport,
  sampleProfile: sampleProfileProcedure,
  saveProfile: saveProfileProcedure,
  start: startImportProcedure,
  tryWithdrawal,
  uploads: listUploads,
  withdraw: withdrawImportProcedure,
});
