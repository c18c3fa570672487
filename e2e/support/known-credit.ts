import { readFileSync } from "node:fs";
import path from "node:path";

const examples = path.join(import.meta.dirname, "../../examples");

/** A line of the figures that were worked out independently of this code (examples/cases). */
export type KnownCredit = Record<"unit" | "manager" | "product" | "source" | "adb" | "closing" | "margin" | "income", string>;

const rowsOf = (file: string): string[] => readFileSync(path.join(examples, file), "utf8").trimEnd().split("\n");

/** The known credit of a manager in June 1993. */
export function knownCredit(manager: string): KnownCredit[] {
  const [head = "", ...rows] = rowsOf("cases/berka-credit-1993-06.csv");
  const names = head.split(",");
  const lines = rows.map((row) => Object.fromEntries(row.split(",").map((value, index) => [names[index], value])) as KnownCredit);
  return lines.filter((line) => line.manager === manager);
}

/** A line of an imported file, numbered as editors do. */
export const importedLine = (file: string, line: number): string => rowsOf(`berka/${file}`)[line - 1] ?? "";

/** "149464.49" as it stands on the screen. */
export const onScreen = (amount: string): string => amount.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
