import type { Command } from "commander";
import { applyRules, checkRules, METRIC_CATALOGUE } from "../server/features/rules/index.ts";
import type { CliContext } from "./context.ts";
import { example } from "./database.ts";
import { documentText, reportFaults } from "./scoring.ts";
import { textTable } from "./text-table.ts";

/** `merit rules check|apply FILE` and `merit metrics`. */
export function registerRulesCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const rules = program.command("rules").description(t("cli.rules"));
  rules
    .command("check <file>")
    .description(t("cli.rules_check"))
    .addHelpText("after", example(context, "merit rules check examples/rules.json"))
    .action((file: string) => check(context, file));
  rules
    .command("apply <file>")
    .description(t("cli.rules_apply"))
    .addHelpText("after", example(context, "merit rules apply examples/rules.json"))
    .action((file: string) => apply(context, file));
  program
    .command("metrics")
    .description(t("cli.metrics"))
    .action(() => metrics(context));
  for (const command of rules.commands)
    command.option("--db <url>", t("cli.option_db")).option("--json", t("cli.option_json")).exitOverride();
}

/** The catalogue that scorecards choose from. */
function metrics(context: CliContext): void {
  const { t } = context;
  const told = METRIC_CATALOGUE.map((metric) => ({
    ...metric,
    name: t(`metrics.${metric.code}`),
    meaning: t(`metric_meaning.${metric.code}`),
  }));
  if (context.json()) context.out(JSON.stringify({ metrics: told }));
  else
    context.out(
      textTable(
        ["code", "name", "meaning"].map((column) => t(`cli.metrics_${column}`)),
        told.map(({ code, name, meaning }) => [code, name, meaning]),
        new Set(),
      ),
    );
}

async function check(context: CliContext, file: string): Promise<void> {
  const { t, actor } = context;
  const { value, faults } = await checkRules({ database: await context.database(), actor }, await documentText(file));
  if (value === null) return reportFaults(context, file, faults);
  if (context.json())
    context.out(JSON.stringify({ rules: value.map(({ kind, code, name, from }) => ({ kind, code, name, from })), faults: [] }));
  else context.out(t("cli.rules_checked", { rules: value.length }));
}

async function apply(context: CliContext, file: string): Promise<void> {
  const { t, actor } = context;
  const { value, faults } = await applyRules({ database: await context.database(), actor }, await documentText(file));
  if (value === null) return reportFaults(context, file, faults);
  if (context.json()) context.out(JSON.stringify({ rules: value }));
  else for (const { kind, code, version, outcome } of value) context.out(t("cli.rules_applied", { kind, code, version, outcome }));
}
