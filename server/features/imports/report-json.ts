import { faultText } from "../../../lib/messages/fault-text.ts";
import type { Translate } from "../../../lib/messages/translate.ts";
import type { ImportReport } from "../../imports/report.ts";

/** A report as other systems read it: every fault with its sentence. */
export const reportJson = (report: ImportReport, t: Translate) => ({
  ...report,
  faults: report.faults.map(({ line, column, value, code, params }) => ({
    line,
    column,
    value,
    code,
    message: faultText({ line, column, value, code, params }, t),
  })),
});
