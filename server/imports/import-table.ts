import path from "node:path";
import { MeritError } from "../../lib/messages/merit-error.ts";
import { currentPosition } from "../db/ledger.ts";
import type { JobContext } from "../jobs/job.ts";
import { type Alongside, commitImport, LedgerMoved, type Origin } from "./commit/commit-import.ts";
import { countBalances, KeyRepeated } from "./commit/store-balances.ts";
import { type Counts, compareRows, type StoredAs } from "./commit/store-rows.ts";
import { FileRejected } from "./fault.ts";
import { kinds } from "./kinds/index.ts";
import type { KindDefinition, KindName } from "./kinds/kind.ts";
import { contractProfile, type NamedProfile } from "./profile/read-profile.ts";
import { type LoadedFile, type OpenedFile, openFile, type ReadOptions } from "./read/load-file.ts";
import { type ImportReport, NO_ROWS, type RowCounts, rejectedReport, reportFaults } from "./report.ts";
import { type Stage, withStage } from "./stage/stage.ts";
import { findStandingImport } from "./standing/find-import.ts";
import { writeRefused } from "./uploads/refused-file.ts";
import { validate } from "./validate.ts";

export type TableToImport = Readonly<{
  kind: KindName;
  file: string;
  /** as people know the file, where that is not where it lies */
  fileName: string;
  profile: NamedProfile | null;
  acceptValid: boolean;
  dryRun: boolean;
  /** where rows at fault are written with their reasons, for somebody to look at before anything enters */
  refusedTo?: string | null;
}> &
  ReadOptions;

/** What is on its way in, wherever its rows come from. `origin` tells a file from what was entered by hand. */
export type Incoming = Readonly<
  { origin: Origin } & Pick<TableToImport, "kind" | "fileName" | "profile" | "acceptValid" | "dryRun" | "refusedTo">
> &
  Readonly<{ alongside?: Alongside }> &
  ReadOptions;

/** How often an import is checked again because others entered meanwhile, before it gives up. */
const ATTEMPTS: Readonly<Record<Origin, number>> = { file: 5, logged: 50 };

/** Imports one file: reads it, checks all of it, and stores it whole or not at all. */
export async function importTable(context: JobContext, input: TableToImport): Promise<ImportReport> {
  const fileName = path.basename(input.fileName);
  try {
    return await withStage(context.signal, (stage) => importThrough(stage, context, { ...input, fileName }));
  } catch (error) {
    if (error instanceof FileRejected) return rejectedReport(input.kind, fileName, error.faults);
    throw error;
  }
}

async function importThrough(stage: Stage, context: JobContext, input: TableToImport): Promise<ImportReport> {
  const definition = kinds[input.kind];
  const profile = input.profile?.profile ?? contractProfile(input.kind);
  const { signal, report } = context;
  const onProgress = (done: number, total: number): void => report({ stage: "reading", done, total });
  const opened = await openFile(stage, {
    file: path.resolve(input.file),
    fileName: input.fileName,
    definition,
    profile,
    signal,
    onProgress,
  });
  return enter(stage, context, { ...input, origin: "file" }, opened);
}

/** Checks the rows of an opened file against the contract and what stands, and stores them. */
export async function enter(stage: Stage, context: JobContext, input: Incoming, opened: OpenedFile): Promise<ImportReport> {
  const definition = kinds[input.kind];
  const profile = input.profile?.profile ?? contractProfile(input.kind);
  const standing = await standingReport(context, input, opened);
  if (standing) return standing;
  const loaded = await opened.load(stage, { careful: input.careful ?? false });
  // Storing balances brings equal keys together, so a file that will be stored whole need not be searched for them before.
  let keysLater = definition.storage === "balance-months" && !input.acceptValid && !input.dryRun;
  for (let attempt = 1; ; attempt++) {
    try {
      return await checkAndStore(stage, context, input, { definition, profile, opened, loaded, keysLater });
    } catch (error) {
      if (error instanceof KeyRepeated) keysLater = false;
      else if (!(error instanceof LedgerMoved)) throw error;
      if (attempt === ATTEMPTS[input.origin]) throw new MeritError("import_ledger_busy", { file: input.fileName, attempts: attempt });
    }
    // What entered meanwhile may have been this very content.
    const entered = await standingReport(context, input, opened);
    if (entered) return entered;
  }
}

async function standingReport(
  { database }: JobContext,
  { kind, fileName, profile }: Incoming,
  { hash }: OpenedFile,
): Promise<ImportReport | null> {
  const standing = await findStandingImport(database, kind, hash, profile?.name ?? null);
  return standing && unchangedReport({ ...standing, kind, file: fileName });
}

const unchangedReport = (about: ImportReport["import"], rows: RowCounts = NO_ROWS): ImportReport => ({
  status: "unchanged",
  import: about,
  rows,
  faults: [],
  faultCounts: {},
});

type Prepared = Readonly<{
  definition: KindDefinition;
  profile: NamedProfile["profile"];
  opened: OpenedFile;
  loaded: LoadedFile;
  keysLater: boolean;
}>;

async function checkAndStore(
  stage: Stage,
  context: JobContext,
  input: Incoming,
  { definition, profile, opened, loaded, keysLater }: Prepared,
): Promise<ImportReport> {
  const { database, actor, report } = context;
  report({ stage: "checking", done: 0, total: null });
  const validatedAt = await currentPosition(database);
  await validate(stage, database, definition, loaded, {
    acceptValid: input.acceptValid,
    profile,
    keysLater,
    isSmall: input.origin === "logged",
  });
  const counts = definition.storage === "rows" ? await compareRows(stage, definition) : await countBalances(stage);
  const rows = await countRows(stage, loaded, counts);
  const faults = await reportFaults(stage);
  if (input.refusedTo && rows.refused > 0)
    await writeRefused(stage, input.refusedTo, { columns: loaded.columns, delimiter: profile.delimiter });
  const about = { kind: input.kind, file: input.fileName };
  const nothing = { id: null, position: null, ...about };
  const enters = faults.faults.length === 0 || (input.acceptValid && counts.added + counts.unchanged > 0);
  if (!enters) return { status: "rejected", import: nothing, rows: { ...rows, added: 0, unchanged: 0 }, ...faults };
  // A file that says nothing new is still an import; an entry by hand that says nothing new is nothing.
  if (input.origin === "logged" && rows.added === 0) return unchangedReport(nothing, rows);
  if (input.dryRun) return { status: "dry-run", import: nothing, rows, ...faults };
  report({ stage: "storing", done: 0, total: rows.added });
  const stored = await commitImport(database, actor, stage, {
    definition,
    origin: input.origin,
    fileName: input.fileName,
    hash: opened.hash,
    profile: input.profile?.name ?? null,
    rows,
    validatedAt,
    columns: loaded.columns,
    delimiter: profile.delimiter,
    onRows: progressOf(context, rows.added),
    alongside: input.alongside ?? null,
  });
  return { status: "imported", import: reference(stored, about), rows, ...faults };
}

const reference = ({ importId, position }: StoredAs, about: { kind: KindName; file: string }): ImportReport["import"] => ({
  id: importId,
  position,
  ...about,
});

function progressOf({ report, signal }: JobContext, total: number): (rows: number) => void {
  let done = 0;
  return (rows) => {
    signal.throwIfAborted();
    done += rows;
    report({ stage: "storing", done, total });
  };
}

async function countRows(stage: Stage, { rows: read }: LoadedFile, counts: Counts): Promise<RowCounts> {
  const refused = await stage.count("SELECT count(DISTINCT line) FROM faults");
  return { read, ...counts, refused, skipped: read - refused - counts.added - counts.unchanged };
}
