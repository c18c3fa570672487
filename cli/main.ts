import { type Command, CommanderError } from "commander";
import { MeritError } from "../lib/messages/merit-error.ts";
import { errorText, isExpected, translator } from "../lib/messages/translate.ts";
import { actorNamed } from "../server/access/act-as.ts";
import { localActor } from "../server/access/actor.ts";
import type { Database } from "../server/db/database.ts";
import { openReachable, requireSchema } from "../server/features/database/index.ts";
import { createJobEngine } from "../server/jobs/engine.ts";
import type { CliContext } from "./context.ts";
import { createProgram } from "./program.ts";
import { createProgress } from "./progress.ts";

const t = translator();
const progress = createProgress(t);
let opened: Database | undefined;
let checked: Promise<void> | undefined;
let actor = localActor;

const json = (): boolean => program.opts<{ json?: boolean }>().json === true;

async function anyDatabase(): Promise<Database> {
  opened ??= await openReachable(program.opts<{ db: string }>().db);
  return opened;
}

async function database(): Promise<Database> {
  const found = await anyDatabase();
  checked ??= requireSchema(found);
  await checked;
  return found;
}

const context: CliContext = {
  database,
  anyDatabase,
  jobs: async () => createJobEngine(await database()),
  get actor() {
    return actor;
  },
  actAs: async (text) => {
    const chosen = await actorNamed(await database(), text);
    // Going on with the whole bank would show more than was asked for.
    if (!chosen) throw new MeritError("acting_unknown", { as: text });
    actor = chosen;
  },
  t,
  json,
  out: (text) => {
    progress.stop();
    process.stdout.write(`${text}\n`);
  },
  err: (text) => {
    progress.stop();
    process.stderr.write(`${text}\n`);
  },
  onProgress: progress.show,
  exit: (code) => {
    process.exitCode = code;
  },
};

const program: Command = createProgram(context);

// Whoever reads the output may stop early: `merit results ... | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

try {
  await program.parseAsync();
} catch (error) {
  report(error);
} finally {
  progress.stop();
  await opened?.close();
}

/** Commander has printed its own complaints; an expected error is a sentence; anything else is a bug and keeps its stack. */
function report(error: unknown): void {
  if (error instanceof CommanderError) {
    context.exit(error.exitCode === 0 ? 0 : 2);
  } else if (isExpected(error)) {
    const message = errorText(error, t);
    if (json()) context.out(JSON.stringify({ error: { code: error.code, params: error.params, message } }));
    else context.err(message);
    context.exit(1);
  } else {
    context.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    context.exit(1);
  }
}
