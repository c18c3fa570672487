import { Command, Option } from "commander";
import { env } from "../server/env.ts";
import type { CliContext } from "./context.ts";
import { registerDatabaseCommands } from "./database.ts";
import { registerExplainCommand } from "./explain.ts";
import { registerImportCommands } from "./imports.ts";
import { registerLeaderboardCommand } from "./leaderboard.ts";
import { registerRulesCommands } from "./rules.ts";
import { registerRunCommands } from "./runs.ts";
import { registerScoringCommands } from "./scoring.ts";
import { registerSplitCommand } from "./splits.ts";

/** What commander writes to: help and complaints. */
type Output = Readonly<{ writeOut?: (text: string) => void; writeErr?: (text: string) => void }>;

/** The whole command line. Usage errors and help are thrown as CommanderError. */
export function createProgram(context: CliContext, output: Output = {}): Command {
  const { t } = context;
  const program = new Command("merit")
    .description(t("cli.description"))
    .addOption(new Option("--db <url>", t("cli.option_db")).default(env.databaseUrl))
    .option("--json", t("cli.option_json"))
    .option("--as <whom>", t("cli.option_as"))
    .exitOverride()
    .configureOutput(output)
    .showHelpAfterError(t("cli.help_hint"));
  registerDatabaseCommands(program, context);
  registerImportCommands(program, context);
  registerRunCommands(program, context);
  registerLeaderboardCommand(program, context);
  registerExplainCommand(program, context);
  registerScoringCommands(program, context);
  registerRulesCommands(program, context);
  registerSplitCommand(program, context);
  // They may stand before or after the command's name.
  for (const command of program.commands)
    command
      .option("--db <url>", t("cli.option_db"))
      .option("--json", t("cli.option_json"))
      .option("--as <whom>", t("cli.option_as"))
      .exitOverride();
  program.hook("preAction", async (_, command) => {
    const { db, json: asJson, as = program.opts<{ as?: string }>().as } = command.opts<{ db?: string; json?: boolean; as?: string }>();
    if (db !== undefined) program.setOptionValue("db", db);
    if (asJson) program.setOptionValue("json", true);
    if (as !== undefined) await context.actAs(as);
  });
  return program;
}
