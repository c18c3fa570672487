import type { Database } from "../db/database.ts";
import { createMutex } from "../db/mutex.ts";
import type { JobContext } from "../jobs/job.ts";
import type { Alongside } from "./commit/commit-import.ts";
import { FileRejected } from "./fault.ts";
import { enter } from "./import-table.ts";
import { kinds } from "./kinds/index.ts";
import type { KindName } from "./kinds/kind.ts";
import { type EnteredRow, openRows } from "./read/open-rows.ts";
import { type ImportReport, rejectedReport } from "./report.ts";
import { withStage } from "./stage/stage.ts";

/** Rows entered by hand, under the name by which people will find them among the imports. */
export type RowsToLog = Readonly<{
  kind: KindName;
  rows: readonly EnteredRow[];
  name: string;
  key: string;
  /** not called where the rows say nothing new */
  alongside?: Alongside;
}>;

/** Stores rows that were entered by hand the way a file is stored: all of them, after all checks, or nothing. */
export const logTable = (context: JobContext, entry: RowsToLog): Promise<ImportReport> =>
  oneAtATime(context.database)(() => log(context, entry));

async function log(context: JobContext, { kind, rows, name, key, alongside }: RowsToLog): Promise<ImportReport> {
  const incoming = {
    kind,
    fileName: name,
    origin: "logged",
    profile: null,
    acceptValid: false,
    dryRun: false,
    ...(alongside && { alongside }),
  } as const;
  try {
    return await withStage(context.signal, (stage) => enter(stage, context, incoming, openRows(kinds[kind], rows, key)));
  } catch (error) {
    if (error instanceof FileRejected) return rejectedReport(kind, name, error.faults);
    throw error;
  }
}

type Mutex = ReturnType<typeof createMutex>;
const queues = new WeakMap<Database, Mutex>();

/** Entries of one process wait for each other instead of being checked again whenever another was faster. */
function oneAtATime(database: Database): Mutex {
  const queue = queues.get(database) ?? createMutex();
  queues.set(database, queue);
  return queue;
}
