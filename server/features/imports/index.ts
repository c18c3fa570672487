export { KIND_NAMES, type KindName } from "../../imports/kinds/kind.ts";
export type { ImportReport } from "../../imports/report.ts";
export type { ImportsContext } from "./context.ts";
export { importAll } from "./import-all.ts";
export { importFile, importJob } from "./import-file.ts";
export type { ImportSummary } from "./imports-repository.ts";
export { listImports } from "./list-imports.ts";
export { refusedRows } from "./refused-rows.ts";
export { withdrawImport } from "./withdraw-import.ts";
