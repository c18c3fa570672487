import { parseArgs } from "node:util";
import type { BankSize } from "./generate-bank.ts";

export const ENGINES = ["sqlite", "postgres"] as const;
export type EngineName = (typeof ENGINES)[number];
export type Options = Readonly<{ size: BankSize; engines: readonly EngineName[]; repeat: number; help: boolean }>;

export const USAGE = `usage: npm run bench -- [options]
  --accounts N   accounts (100000)
  --days N       daily balances of each, 1 to 31 (31)
  --managers N   managers (2000)
  --products N   products (12)
  --deals N      team deals, with an account each (1000)
  --seed N       another bank of the same size (7)
  --only ENGINE  sqlite or postgres (both)
  --repeat N     times that every pair is measured; the median is shown (3)`;

/** Throws a sentence for whoever typed the command. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      accounts: { type: "string", default: "100000" },
      days: { type: "string", default: "31" },
      managers: { type: "string", default: "2000" },
      products: { type: "string", default: "12" },
      deals: { type: "string" },
      seed: { type: "string", default: "7" },
      only: { type: "string" },
      repeat: { type: "string", default: "3" },
      help: { type: "boolean", default: false },
    },
  });
  const accounts = wholeNumber("accounts", values.accounts, 1, 50_000_000);
  const engines = values.only === undefined ? ENGINES : ENGINES.filter((name) => name === values.only);
  if (engines.length === 0) throw new Error(`--only takes ${ENGINES.join(" or ")}, not "${values.only}"`);
  // Deals hold every seventh account from the first on, so there is a limit to them.
  const mostDeals = Math.ceil(accounts / 7);
  return {
    size: {
      accounts,
      days: wholeNumber("days", values.days, 1, 31),
      managers: wholeNumber("managers", values.managers, 1, 1_000_000),
      products: wholeNumber("products", values.products, 1, 100),
      deals: wholeNumber("deals", values.deals ?? String(Math.min(1_000, mostDeals)), 0, mostDeals),
      seed: wholeNumber("seed", values.seed, 0, 2 ** 31),
    },
    engines,
    repeat: wholeNumber("repeat", values.repeat, 1, 100),
    help: values.help,
  };
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new Error(`--${option} takes a whole number from ${least} to ${most}, not "${text}"`);
  }
  return number;
}
