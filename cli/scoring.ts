import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { inWords } from "../lib/messages/in-words.ts";
import { MeritError } from "../lib/messages/merit-error.ts";
import { type ScoreOutput, type SubjectOut, scoreText } from "../server/features/scoring/index.ts";
import type { CliContext } from "./context.ts";
import { example } from "./database.ts";
import { textTable } from "./text-table.ts";

/** `merit score`. */
export function registerScoringCommands(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command("score <file>")
    .description(t("cli.score"))
    .addHelpText("after", example(context, "merit score examples/score.json --json"))
    .action((file: string) => score(context, file));
}

async function score(context: CliContext, file: string): Promise<void> {
  const { value, faults } = scoreText(await documentText(file));
  if (value === null) {
    reportFaults(context, file, faults);
    return;
  }
  if (context.json()) context.out(JSON.stringify(told(value, context)));
  else printScores(context, value);
}

/** A file's text. Throws `document_file_unreadable` {file, reason}. */
export async function documentText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new MeritError("document_file_unreadable", { file, reason: error instanceof Error ? error.message : String(error) });
  }
}

type Coded = Readonly<{ code: string; params: Readonly<Record<string, string | number>> }>;

/** Every fault of a document, one line each, with its place; exit code 1. */
export function reportFaults(context: CliContext, file: string, faults: readonly (Coded & { place: string })[]): void {
  const { t } = context;
  const messages = faults.map(({ place, code, params }) => ({
    place,
    code,
    params,
    message: t(`errors.${code}`, inWords(code, params, t)),
  }));
  if (context.json()) context.out(JSON.stringify({ error: { file, faults: messages } }));
  for (const { place, message } of messages) context.err(place ? `${place}: ${message}` : message);
  context.exit(1);
}

/** With every warning and error as a sentence beside its code. */
function told({ subjects, errors }: ScoreOutput, { t }: CliContext): unknown {
  const say = (section: "warnings" | "errors") => (one: Coded) => ({ ...one, message: t(`${section}.${one.code}`, one.params) });
  return {
    subjects: subjects.map((subject) => ({ ...subject, warnings: subject.warnings.map(say("warnings")) })),
    errors: errors.map(say("errors")),
  };
}

function printScores(context: CliContext, { subjects, errors }: ScoreOutput): void {
  const { t } = context;
  const none = "–";
  const row = ({ id, score: points, grade, bonus }: SubjectOut): string[] => [id, points ?? none, grade ?? none, bonus?.total ?? none];
  const headers = ["subject", "score", "grade", "bonus"].map((column) => t(`cli.score_${column}`));
  context.out(textTable(headers, subjects.map(row), new Set([1, 3])));
  for (const { id, warnings } of subjects) {
    for (const { code, params } of warnings) context.err(`${id}: ${t(`warnings.${code}`, params)}`);
  }
  for (const { code, params } of errors) context.err(t(`errors.${code}`, params));
}
