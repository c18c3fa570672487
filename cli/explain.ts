import type { Command } from "commander";
import type { Translate } from "../lib/messages/translate.ts";
import { explainFigure, type FigureQuery, type PresentedStep, presentStep } from "../server/features/explanations/index.ts";
import { parseMetric } from "../server/features/leaderboard/index.ts";
import { COLUMNS } from "../server/features/runs/index.ts";
import type { CliContext } from "./context.ts";
import { example } from "./database.ts";

const HOUSE = "house";
/** What is explained beside the metrics of the leaderboard. */
const OTHERS: readonly string[] = ["score", "grade", "bonus", "clawback", ...COLUMNS.map((column) => `overlay_${column}`)];

/** `merit explain`. */
export function registerExplainCommand(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command("explain <period>")
    .description(t("cli.explain"))
    .requiredOption("--manager <code>", t("cli.explain_manager"))
    .requiredOption("--metric <metric>", t("cli.explain_metric"))
    .option("--product <code>", t("cli.explain_product"))
    .option("--unit <code>", t("cli.explain_unit"))
    .addHelpText("after", example(context, "merit explain 1993-06 --manager M001 --metric margin --product CUR"))
    .action((period: string, options: Options) => explain(context, period, options));
}

type Options = { manager: string; metric: string; product?: string; unit?: string };

async function explain(context: CliContext, period: string, { manager, metric, product, unit }: Options): Promise<void> {
  const database = await context.database();
  const holder = manager === HOUSE ? { house: true as const } : { manager };
  const query: FigureQuery = { explain: OTHERS.includes(metric) ? metric : parseMetric(metric), period, ...holder, product, unit };
  const { run, root } = await explainFigure({ database, actor: context.actor }, query, Number.POSITIVE_INFINITY);
  const tree = await presentStep(database, root);
  if (context.json())
    context.out(
      JSON.stringify({
        run: run.id,
        version: run.version,
        period: run.period,
        manager,
        metric,
        product: product ?? null,
        unit: unit ?? null,
        explanation: tree,
      }),
    );
  else context.out(outline(tree, context.t).join("\n"));
}

const OPERATORS: Readonly<Record<PresentedStep["how"], string>> = {
  fact: " ",
  sum: "+",
  product: "×",
  difference: "−",
  quotient: "÷",
  least: " ",
  greatest: " ",
  reached: " ",
  stored: " ",
  absent: " ",
};

/** The tree as indented lines: what joins a step to its siblings, its value, what it is, and where a fact came from. */
function outline(step: PresentedStep, t: Translate, joined: PresentedStep["how"] = "fact", depth = 0): string[] {
  const { label, value, unit, currency, source } = step;
  const origin = source ? `  [${t("cli.source", { file: source.file, line: source.line })}]` : "";
  const amount = unit === "money" && currency ? `${value} ${currency}` : value;
  const operator = depth === 0 ? "" : `${OPERATORS[joined]} `;
  return [
    `${"  ".repeat(depth)}${operator}${amount}  ${t(`explain.${label.code}`, label.params)}${origin}`,
    // The first factor, minuend or dividend stands by itself.
    ...step.children.flatMap((child, i) => outline(child, t, i === 0 && step.how !== "sum" ? "fact" : step.how, depth + 1)),
  ];
}
