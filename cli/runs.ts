import type { Command } from "commander";
import { MeritError } from "../lib/messages/merit-error.ts";
import { formatMinor } from "../lib/scoring/money/minor.ts";
import {
  balances,
  COLUMNS,
  calculateRun,
  closePeriod,
  type ResultsFilter,
  readAdjustments,
  readCredit,
  readOverlay,
  readReconciliation,
  verifyRun,
} from "../server/features/runs/index.ts";
import type { CliContext } from "./context.ts";
import { csv } from "./csv.ts";
import { example } from "./database.ts";
import { bonusTable, gradesTable, metricsTable } from "./score-tables.ts";

/** `merit run`, `merit results` and `merit verify`. */
export function registerRunCommands(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command("run <period>")
    .description(t("cli.run"))
    .option("--unit <code>", t("cli.run_unit"))
    .addHelpText("after", example(context, "merit run 1993-06"))
    .action((period: string, options: { unit?: string }) => run(context, period, options.unit ?? null));
  program
    .command("close <period>")
    .description(t("cli.close"))
    .addHelpText("after", example(context, "merit close 1993-06"))
    .action((period: string) => close(context, period));
  program
    .command("results <period>")
    .description(t("cli.results"))
    .option("--manager <code>", t("cli.option_manager"))
    .option("--unit <code>", t("cli.option_unit"))
    .option("--format <format>", t("cli.results_format"), "csv")
    .option("--what <what>", t("cli.results_what"), "credit")
    .addHelpText("after", example(context, "merit results 1993-06 --what credit --unit D01"))
    .action((period: string, options: ResultsFilter & { format: string; what: string }) => results(context, period, options));
  program
    .command("verify <period>")
    .description(t("cli.verify"))
    .addHelpText("after", example(context, "merit verify 1993-06"))
    .action((period: string) => verify(context, period));
}

async function run(context: CliContext, period: string, unit: string | null): Promise<void> {
  const { t, actor } = context;
  const database = await context.database();
  const jobs = await context.jobs();
  const summary = await jobs.complete(calculateRun, { period, unit }, actor, context.onProgress);
  const { lines } = await readReconciliation({ database, actor }, summary.run.period, {});
  const totals = sumByCurrency(lines);
  if (context.json()) {
    const { run: stored, ...counts } = summary;
    context.out(JSON.stringify({ run: stored, ...counts, reconciled: lines.every(balances), totals }));
    return;
  }
  context.out(t("cli.run_done", { period: summary.run.period, version: summary.run.version, run: summary.run.id, lines: summary.lines }));
  for (const total of totals) context.out(t("cli.run_total", total));
  context.out(t("cli.run_reconciled", { lines: lines.length }));
  for (const { plan, code, params } of summary.scored?.unpaid ?? [])
    context.err(t("cli.run_unpaid", { plan, reason: t(`errors.${code}`, params) }));
}

async function close(context: CliContext, code: string): Promise<void> {
  const { period, version } = await closePeriod({ database: await context.database(), actor: context.actor }, code);
  if (context.json()) context.out(JSON.stringify({ period, version }));
  else context.out(context.t("cli.close_done", { period, version }));
}

type Reconciled = Awaited<ReturnType<typeof readReconciliation>>["lines"];

/** The bank's own totals, and what of them managers and houses were credited, for each currency and column, in major units. */
function sumByCurrency(lines: Reconciled) {
  const groups = Map.groupBy(lines, ({ currency, column }) => `${currency} ${column}`);
  const order = (column: string): number => COLUMNS.indexOf(column as (typeof COLUMNS)[number]);
  return [...groups.values()]
    .map((group) => {
      const { currency, column } = group[0] as Reconciled[number];
      const total = (key: "factsMinor" | "managersMinor" | "houseMinor") =>
        formatMinor(
          group.reduce((sum, line) => sum + line[key], 0n),
          currency,
        );
      return { currency, column, facts: total("factsMinor"), managers: total("managersMinor"), house: total("houseMinor") };
    })
    .sort((a, b) => (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : order(a.column) - order(b.column)));
}

async function results(context: CliContext, period: string, options: ResultsFilter & { format: string; what: string }): Promise<void> {
  if (!["csv", "json"].includes(options.format))
    throw new MeritError("option_unknown", { option: "--format", value: options.format, known: "csv, json" });
  const tables = {
    credit: creditTable,
    overlay: overlayTable,
    adjustments: adjustmentsTable,
    reconciliation: reconciliationTable,
    metrics: metricsTable,
    grades: gradesTable,
    bonus: bonusTable,
  };
  const table = tables[options.what as keyof typeof tables];
  if (!table) throw new MeritError("option_unknown", { option: "--what", value: options.what, known: Object.keys(tables).join(", ") });
  const { columns, rows, run: stored } = await table(context, period, options);
  if (!context.json() && options.format === "csv") {
    process.stdout.write(csv(columns, rows));
    return;
  }
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
  context.out(JSON.stringify({ run: stored, what: options.what, rows: objects }));
}

async function creditTable(context: CliContext, period: string, options: ResultsFilter) {
  const { run: stored, lines } = await readCredit({ database: await context.database(), actor: context.actor }, period, options);
  const rows = lines.map((line) => [stored.period, line.unit, line.manager, line.product, line.currency, line.source, ...ownAmounts(line)]);
  return { run: stored, columns: ["period", "unit", "manager", "product", "currency", "source", ...COLUMNS], rows };
}

async function overlayTable(context: CliContext, period: string, options: ResultsFilter) {
  const { run: stored, lines } = await readOverlay({ database: await context.database(), actor: context.actor }, period, options);
  const rows = lines.map((line) => [stored.period, line.deal, line.manager, line.unit, line.product, line.currency, ...ownAmounts(line)]);
  return { run: stored, columns: ["period", "deal", "manager", "unit", "product", "currency", ...COLUMNS], rows };
}

async function adjustmentsTable(context: CliContext, period: string, options: ResultsFilter) {
  const { run: stored, lines } = await readAdjustments({ database: await context.database(), actor: context.actor }, period, options);
  const rows = lines.map((line) => {
    const { ofPeriod, unit, manager, product, currency, source } = line;
    return [stored.period, ofPeriod, unit, manager, product, currency, source, ...ownAmounts(line)];
  });
  return { run: stored, columns: ["period", "of_period", "unit", "manager", "product", "currency", "source", ...COLUMNS], rows };
}

type OwnAmounts = Readonly<Record<"adbMinor" | "closingMinor" | "marginMinor" | "incomeMinor", bigint> & { currency: string }>;

/** In the order of COLUMNS, in major units of the line's currency. */
const ownAmounts = ({ adbMinor, closingMinor, marginMinor, incomeMinor, currency }: OwnAmounts): string[] =>
  [adbMinor, closingMinor, marginMinor, incomeMinor].map((minor) => formatMinor(minor, currency));

async function reconciliationTable(context: CliContext, period: string, options: ResultsFilter) {
  const { run: stored, lines } = await readReconciliation({ database: await context.database(), actor: context.actor }, period, options);
  const rows = lines.map((line) => {
    const amounts = [line.factsMinor, line.managersMinor, line.houseMinor].map((minor) => formatMinor(minor, line.currency));
    return [
      stored.period,
      line.unit,
      line.product,
      line.currency,
      line.column,
      ...amounts,
      formatMinor(line.factsMinor - line.managersMinor - line.houseMinor, line.currency),
    ];
  });
  return { run: stored, columns: ["period", "unit", "product", "currency", "column", "facts", "managers", "house", "difference"], rows };
}

async function verify(context: CliContext, period: string): Promise<void> {
  const { t } = context;
  const jobs = await context.jobs();
  const { run: stored, lines, balanceFacts, differences } = await jobs.complete(verifyRun, { period }, context.actor, context.onProgress);
  if (context.json()) context.out(JSON.stringify({ run: stored, lines, balanceFacts, identical: differences.length === 0, differences }));
  else if (differences.length === 0)
    context.out(t("cli.verify_identical", { period: stored.period, version: stored.version, lines, balanceFacts }));
  else
    for (const { method, what, stored: before, recomputed } of differences)
      context.err(t("cli.verify_difference", { method, what, stored: before, recomputed }));
  if (differences.length > 0) context.exit(1);
}
