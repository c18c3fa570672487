import path from "node:path";
import type { Command } from "commander";
import { type Comparison, type ShareOut, type SplitAnswer, type SplitOut, splitText } from "../server/features/splits/index.ts";
import type { CliContext } from "./context.ts";
import { example } from "./database.ts";
import { documentText, reportFaults } from "./scoring.ts";
import { textTable } from "./text-table.ts";

/** `merit split`. */
export function registerSplitCommand(program: Command, context: CliContext): void {
  program
    .command("split <file>")
    .description(context.t("cli.split"))
    .addHelpText("after", example(context, "merit split examples/split.json"))
    .action((file: string) => split(context, file));
}

async function split(context: CliContext, file: string): Promise<void> {
  const { value, faults } = splitText(path.basename(file), await documentText(file));
  if (value === null) reportFaults(context, file, faults);
  else if (context.json()) context.out(JSON.stringify(told(value.comparison, context)));
  else print(context, value);
}

type Tree = Omit<SplitOut["explanation"], "children" | "evidence"> & Readonly<{ children: readonly Tree[] }>;
type ToldTree = Omit<Tree, "children"> & Readonly<{ text: string; children: readonly ToldTree[] }>;

/** With a sentence beside every code: errors, warnings and the steps of the explanation. */
function told({ results, errors }: Comparison, { t }: CliContext): unknown {
  const say = (step: Tree): ToldTree => ({
    ...step,
    text: t(`explain.${step.label.code}`, step.label.params),
    children: step.children.map(say),
  });
  return {
    results: results.map(({ explanation: { evidence, ...tree }, warnings, ...result }) => ({
      ...result,
      explanation: { ...say(tree), ...(evidence && { evidence: evidence.map(say) }) },
      warnings: warnings.map((warning) => ({ ...warning, message: t(`warnings.${warning.code}`, warning.params) })),
    })),
    errors: errors.map((error) => ({ ...error, message: t(`errors.${error.code}`, error.params) })),
  };
}

/** The members under every scheme, then what failed and what is worth knowing. */
function print(context: CliContext, { document, comparison: { results, errors } }: SplitAnswer): void {
  const { t } = context;
  const { amount, currency, closed } = document;
  context.out(closed === undefined ? t("cli.split_title_open", { amount, currency }) : t("cli.split_title", { amount, currency, closed }));
  const headers = [t("cli.split_member"), t("cli.split_role"), ...results.map(({ scheme }) => scheme)];
  const rows = document.members.map(({ id, role }, i) => [id, role, ...results.map(({ shares }) => (shares[i] as ShareOut).amount)]);
  const totals = [t("cli.split_total"), "", ...results.map(({ total }) => total)];
  if (results.length > 0) context.out(textTable(headers, [...rows, totals], new Set(results.map((_, i) => i + 2))));
  for (const { scheme, properties, warnings } of results) {
    for (const { code, params } of warnings) context.err(`${scheme}: ${t(`warnings.${code}`, params)}`);
    for (const [property, holds] of Object.entries(properties)) {
      if (holds === true || property === "oddUnit") continue;
      const figures = (holds.amounts ?? holds.shares ?? []).join(", ");
      context.err(t("cli.split_property_fails", { scheme, property, members: holds.members.join(", "), figures }));
    }
  }
  for (const { scheme, code, params } of errors) context.err(`${scheme}: ${t(`errors.${code}`, params)}`);
}
