import { router } from "../../api/trpc.ts";
import { getRuleProcedure } from "./get-rule.procedure.ts";
import { listRulesProcedure } from "./list-rules.procedure.ts";
import { previewRuleProcedure } from "./preview-rule.procedure.ts";
import { applyFileProcedure, checkFileProcedure, getExamples } from "./rule-file.procedure.ts";
import { ruleFormProcedure } from "./rule-form.procedure.ts";
import { checkRuleProcedure, saveRuleProcedure } from "./save-rule.procedure.ts";

export const rulesRouter = router({
  list: listRulesProcedure,
  get: getRuleProcedure,
  form: ruleFormProcedure,
  check: checkRuleProcedure,
  preview: previewRuleProcedure,
  save: saveRuleProcedure,
  checkFile: checkFileProcedure,
  applyFile: applyFileProcedure,
  examples: getExamples,
});
