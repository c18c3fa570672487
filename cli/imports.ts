import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Argument, type Command, InvalidArgumentError } from "commander";
import { faultText } from "../lib/messages/fault-text.ts";
import {
  type ImportReport,
  type ImportSummary,
  type ImportsContext,
  importAll,
  importFile,
  KIND_NAMES,
  type KindName,
  listImports,
  refusedRows,
  reportJson,
  withdrawImport,
} from "../server/features/imports/index.ts";
import type { CliContext } from "./context.ts";
import { csv } from "./csv.ts";
import { example } from "./database.ts";
import { textTable } from "./text-table.ts";

const FAULTS_SHOWN = 20;

/** `merit import`, `import-all`, `imports`, `withdraw` and `refused`. */
export function registerImportCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const id = () => new Argument("<import>", t("cli.withdraw_id")).argParser((text) => wholeNumber(text, context));
  program
    .command("import")
    .description(t("cli.import"))
    .addArgument(new Argument("<kind>", t("cli.import_kind")).choices(KIND_NAMES))
    .argument("<file>", t("cli.import_file"))
    .option("--profile <file>", t("cli.import_profile"))
    .option("--accept-valid", t("cli.import_accept_valid"))
    .option("--dry-run", t("cli.import_dry_run"))
    .addHelpText(
      "after",
      example(context, "merit import balances trans.asc --profile examples/profiles/berka-balances.json --accept-valid"),
    )
    .action((kind: KindName, file: string, options: ImportOptions) => runImport(context, kind, file, options));
  program
    .command("import-all")
    .description(t("cli.import_all"))
    .argument("<directory>", t("cli.import_all_directory"))
    .addHelpText("after", example(context, "merit import-all examples/berka"))
    .action((directory: string) => runImportAll(context, directory));
  program
    .command("imports")
    .description(t("cli.imports"))
    .option("--limit <count>", t("cli.imports_limit"), (text) => wholeNumber(text, context), 50)
    .addHelpText("after", example(context, "merit imports --limit 10"))
    .action((options: { limit: number }) => runList(context, options.limit));
  program
    .command("withdraw")
    .description(t("cli.withdraw"))
    .addArgument(id())
    .addHelpText("after", example(context, "merit withdraw 12"))
    .action((importId: number) => runWithdraw(context, importId));
  program
    .command("refused")
    .description(t("cli.refused"))
    .addArgument(id())
    .option("--output <file>", t("cli.refused_output"))
    .addHelpText("after", example(context, "merit refused 12 --output refused.csv"))
    .action((importId: number, options: { output?: string }) => runRefused(context, importId, options.output));
}

type ImportOptions = Readonly<{ profile?: string; acceptValid?: boolean; dryRun?: boolean }>;

function wholeNumber(text: string, { t }: CliContext): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError(t("cli.imports_limit_invalid", { value: text }));
  return Number(text);
}

async function openUseCases(context: CliContext): Promise<ImportsContext> {
  return { database: await context.database(), actor: context.actor, jobs: await context.jobs(), onProgress: context.onProgress };
}

async function runImport(
  context: CliContext,
  kind: KindName,
  file: string,
  { profile, acceptValid, dryRun }: ImportOptions,
): Promise<void> {
  const report = await importFile(await openUseCases(context), {
    kind,
    file,
    profile: profile ?? null,
    acceptValid: acceptValid ?? false,
    dryRun: dryRun ?? false,
  });
  if (context.json()) context.out(JSON.stringify(reportJson(report, context.t)));
  else printReport(report, context);
  context.exit(report.status === "rejected" ? 1 : 0);
}

async function runImportAll(context: CliContext, directory: string): Promise<void> {
  const onFile = (report: ImportReport): void => (context.json() ? undefined : printReport(report, context));
  const { reports, waiting } = await importAll(await openUseCases(context), { directory, onFile });
  const rejected = reports.some(({ status }) => status === "rejected");
  if (context.json()) context.out(JSON.stringify({ files: reports.map((report) => reportJson(report, context.t)), waiting }));
  else if (waiting.length > 0) context.err(context.t("cli.import_all_waiting", { files: waiting.join(", ") }));
  context.exit(rejected ? 1 : 0);
}

/** The answer goes to stdout, the faults to stderr. */
function printReport({ status, import: { id, position, file }, rows, faults, faultCounts }: ImportReport, context: CliContext): void {
  const { t, out, err } = context;
  const total = Object.values(faultCounts).reduce((sum, count) => sum + count, 0);
  if (status === "imported") out(t("cli.import_done", { file, ...rows, id: id ?? 0, position: position ?? 0 }));
  if (status === "unchanged") out(t("cli.import_same", { file, id: id ?? 0 }));
  if (status === "dry-run") out(t("cli.import_dry_run_done", { file, ...rows }));
  if (status === "rejected") err(t("cli.import_rejected", { file, total }));
  else if (total > 0) err(t("cli.import_refused", { file, refused: rows.refused }));
  for (const fault of faults.slice(0, FAULTS_SHOWN)) {
    err(t("cli.import_fault", { line: fault.line, column: fault.column ?? "none", message: faultText(fault, t) }));
  }
  if (total > FAULTS_SHOWN) {
    err(t("cli.import_more", { more: total - FAULTS_SHOWN }));
    for (const [code, count] of Object.entries(faultCounts)) err(t("cli.import_count", { count, code }));
  }
  if (status === "imported" && rows.refused > 0) err(t("cli.import_refused_download", { id: id ?? 0 }));
}

async function runList(context: CliContext, limit: number): Promise<void> {
  const imports = await listImports(await openUseCases(context), { limit });
  if (context.json()) context.out(JSON.stringify({ imports }));
  else if (imports.length === 0) context.out(context.t("cli.imports_none"));
  else context.out(textTable(context.t("cli.imports_headers").split(","), imports.map(listed), new Set([0, 3, 4, 5, 6, 7, 8])));
}

const listed = (row: ImportSummary): string[] =>
  [
    row.id,
    row.kind,
    row.file,
    row.position,
    row.withdrawnPosition ?? "",
    row.rowsRead,
    row.factsAdded,
    row.rowsUnchanged,
    row.rowsRefused,
    row.actor,
    row.createdAt,
  ].map(String);

async function runWithdraw(context: CliContext, importId: number): Promise<void> {
  const withdrawal = await withdrawImport(await openUseCases(context), { importId });
  const { id, file, position } = withdrawal.import;
  const { superseded, reinstated } = withdrawal;
  if (context.json()) context.out(JSON.stringify(withdrawal));
  else context.out(context.t("cli.withdraw_done", { id, file, position, superseded, reinstated }));
}

const REFUSED_COLUMNS = ["line", "column", "value", "reason", "row"];

async function runRefused(context: CliContext, importId: number, output: string | undefined): Promise<void> {
  const pages = await refusedRows(await openUseCases(context), { importId });
  if (context.json()) {
    const rows = (await Array.fromAsync(pages)).flat();
    context.out(JSON.stringify({ rows: rows.map((row) => ({ ...row, message: faultText(row, context.t) })) }));
    return;
  }
  const target = output === undefined ? process.stdout : createWriteStream(output);
  const write = async (text: string): Promise<void> => void (target.write(text) || (await once(target, "drain")));
  await write(csv(REFUSED_COLUMNS, []));
  for await (const page of pages) {
    const rows = page.map((row) => [String(row.line), row.column ?? "", row.value ?? "", faultText(row, context.t), row.raw]);
    await write(csv(REFUSED_COLUMNS, rows).slice(csv(REFUSED_COLUMNS, []).length));
  }
  if (target !== process.stdout) await new Promise<void>((resolve, reject) => target.on("error", reject).end(resolve));
}
