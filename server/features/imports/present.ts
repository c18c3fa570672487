import { faultText } from "../../../lib/messages/fault-text.ts";
import type { Translate } from "../../../lib/messages/translate.ts";
import type { Fault } from "../../imports/fault.ts";
import type { ImportReport } from "../../imports/report.ts";
import type { ImportSummaryOutput, ReportOutput, UploadOutput } from "./import-room.types.ts";
import type { ImportSummary } from "./imports-repository.ts";
import type { PendingUpload } from "./uploads.ts";

/** A fault with its sentence. */
export const toFaultOutput = (fault: Fault, t: Translate): ReportOutput["faults"][number] => ({
  line: fault.line,
  column: fault.column,
  value: fault.value,
  code: fault.code,
  text: faultText(fault, t),
});

export const toReportOutput = ({ status, import: about, rows, faults, faultCounts }: ImportReport, t: Translate): ReportOutput => ({
  status,
  importId: about.id,
  position: about.position,
  kind: about.kind,
  file: about.file,
  rows,
  faults: faults.map((fault) => toFaultOutput(fault, t)),
  faultsInAll: Object.values(faultCounts).reduce((sum, count) => sum + count, 0),
});

export const toUploadOutput = ({ upload, recognised }: PendingUpload, t: Translate): UploadOutput => ({
  uploadId: upload.id,
  fileName: upload.fileName,
  size: upload.size,
  kind: recognised.kind,
  recognisedBy: recognised.by,
  fits: recognised.fits,
  kinds: recognised.matches.map(({ kind, fits, missing, unknown }) => ({ kind, fits, missing: [...missing], unknown: [...unknown] })),
  columns: [...recognised.columns],
  encoding: recognised.encoding,
  delimiter: recognised.delimiter,
  format: recognised.format,
  faults: recognised.faults.map((fault) => toFaultOutput(fault, t)),
});

export const toSummaryOutput = ({ id, ...summary }: ImportSummary): ImportSummaryOutput => ({ importId: id, ...summary });
