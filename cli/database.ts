import { existsSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { MeritError } from "../lib/messages/merit-error.ts";
import { migrateDatabase } from "../server/features/database/index.ts";
import { importAll } from "../server/features/imports/index.ts";
import { calculateRun, listRuns } from "../server/features/runs/index.ts";
import { applyExampleRules, EXAMPLE_MONTHS, EXAMPLE_PERIODS } from "../server/features/setup/index.ts";
import type { CliContext } from "./context.ts";

const EXAMPLE_BANK = path.join(import.meta.dirname, "../examples/berka");

/** `merit migrate` and `merit demo`. */
export function registerDatabaseCommands(program: Command, context: CliContext): void {
  program
    .command("migrate")
    .description(context.t("cli.migrate"))
    .addHelpText("after", example(context, "merit migrate --db postgresql://merit@localhost/merit"))
    .action(() => migrate(context));
  program
    .command("demo")
    .description(context.t("cli.demo"))
    .addHelpText("after", example(context, "merit demo --db file:./demo.db"))
    .action(() => demo(context));
}

export const example = ({ t }: CliContext, command: string): string => `\n${t("cli.example")}\n  ${command}`;

async function migrate(context: CliContext): Promise<void> {
  const database = await context.anyDatabase();
  const applied = await migrateDatabase({ database, actor: context.actor });
  if (context.json()) context.out(JSON.stringify({ applied }));
  else
    context.out(
      applied.length === 0 ? context.t("cli.migrate_current") : context.t("cli.migrate_done", { migrations: applied.join(", ") }),
    );
}

async function demo(context: CliContext): Promise<void> {
  const { actor, t } = context;
  const database = await context.anyDatabase();
  const say = context.json() ? () => undefined : context.out;
  await migrateDatabase({ database, actor });
  const jobs = await context.jobs();
  if (!existsSync(EXAMPLE_BANK)) throw new MeritError("example_bank_missing", { folder: EXAMPLE_BANK });
  const done = new Set((await listRuns({ database, actor })).map(({ period }) => period));
  say(t("cli.demo_importing"));
  await importAll({ database, actor, jobs, onProgress: context.onProgress }, { directory: EXAMPLE_BANK });
  await applyExampleRules({ database, actor });
  for (const period of EXAMPLE_PERIODS.filter((one) => !done.has(one))) {
    const { run, lines } = await jobs.complete(calculateRun, { period, unit: null }, actor, context.onProgress);
    say(t("cli.run_done", { period, version: run.version, run: run.id, lines }));
  }
  if (context.json()) context.out(JSON.stringify({ periods: EXAMPLE_PERIODS }));
  else say(t("cli.demo_done", { first: EXAMPLE_MONTHS[0] ?? "", last: EXAMPLE_MONTHS.at(-1) ?? "" }));
}
