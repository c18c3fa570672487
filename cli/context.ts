import type { Translate } from "../lib/messages/translate.ts";
import type { Actor } from "../server/access/actor.ts";
import type { Database } from "../server/db/database.ts";
import type { JobEngine } from "../server/jobs/engine.ts";
import type { Progress } from "../server/jobs/job.ts";

/** What a command works with. Text goes to stdout unless --json was given; reasons and progress go to stderr. */
export type CliContext = Readonly<{
  /** The database of the command. Throws where its tables are not those that this program works with. */
  database: () => Promise<Database>;
  /** The same, whatever its tables: for what makes them. */
  anyDatabase: () => Promise<Database>;
  jobs: () => Promise<JobEngine>;
  actor: Actor;
  /** Acts from here on as whom `--as` names. Throws `acting_unknown`. */
  actAs: (text: string) => Promise<void>;
  t: Translate;
  json: () => boolean;
  /** A line on stdout: the answer. */
  out: (text: string) => void;
  /** A line on stderr: reasons, warnings. */
  err: (text: string) => void;
  onProgress: (progress: Progress) => void;
  /** 0 done, 1 the input or the data is at fault, 2 usage. The last call counts; the process ends by itself. */
  exit: (code: 0 | 1 | 2) => void;
}>;
