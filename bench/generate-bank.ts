import { once } from "node:events";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fromDay, monthLength, monthStart } from "../lib/scoring/periods/day.ts";
import { createRandom } from "./random.ts";

export type BankSize = Readonly<{ accounts: number; managers: number; products: number; days: number; deals: number; seed: number }>;
export const MONTH = "2026-03";
const MONTH_INDEX = 2026 * 12 + 2;

/** Of a hundred accounts: handed over inside the month, shared by two managers, without any manager. */
const HANDED_OVER = 3;
const SHARED = 5;
const UNASSIGNED = 1;
const ACCOUNTS_PER_UNIT = 1_000;

export const accountCode = (index: number): string => `A${String(index).padStart(8, "0")}`;
export const dayText = (index: number): string => fromDay(monthStart(MONTH_INDEX) + index);

/** End-of-day balances in minor units, day after day, account after account: the order in which daily files arrive. */
export function* dailyBalances({ accounts, days, seed }: BankSize): Generator<{ day: number; balances: Float64Array }> {
  const random = createRandom(seed);
  const balances = Float64Array.from({ length: accounts }, () => random.below(50_000_000));
  for (let day = 0; day < days; day++) {
    for (let i = 0; i < accounts; i++) {
      if (random.below(3) === 0) balances[i] = Math.max(0, (balances[i] as number) + random.below(200_000) - 95_000);
    }
    yield { day, balances };
  }
}

/** Writes a bank's files under the data contract's names. `corrections.csv` holds balances restated by a second file. */
export async function generateBank(directory: string, size: BankSize): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const random = createRandom(size.seed + 1);
  const units = Math.max(1, Math.ceil(size.accounts / ACCOUNTS_PER_UNIT));
  const last = dayText(monthLength(MONTH_INDEX) - 1);
  const unit = (index: number) => `U${String(index % units).padStart(4, "0")}`;
  const manager = (index: number) => `M${String(index % size.managers).padStart(5, "0")}`;
  const product = (index: number) => `P${String(index % size.products).padStart(2, "0")}`;
  const write = (kind: string, header: string, rows: readonly string[]) =>
    writeFileSync(path.join(directory, `${kind}.csv`), `${[header, ...rows].join("\n")}\n`);
  const list = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

  write("units", "code,name,kind,parent", ["BANK,Bank,bank,", ...list(units, (i) => `${unit(i)},Unit ${i},branch,BANK`)]);
  write(
    "managers",
    "code,name,email,unit,position,from,to",
    list(size.managers, (i) => `${manager(i)},Manager ${i},,${unit(i)},client manager,2020-01-01,`),
  );
  write(
    "products",
    "code,name,family,side,day_count,coefficient,parent",
    list(
      size.products,
      (i) => `${product(i)},Product ${i},Family,${i % 3 === 0 ? "asset" : "liability"},${i % 2 === 0 ? "ACT/365" : "ACT/360"},1,`,
    ),
  );
  write(
    "rates",
    "product,currency,from,ftp,customer",
    list(size.products, (i) => (i % 3 === 0 ? `${product(i)},EUR,2020-01-01,0.03,0.05${i}` : `${product(i)},EUR,2020-01-01,0.04,0.01${i}`)),
  );
  write(
    "clients",
    "code,name,kind,industry,segment,group,status",
    list(size.accounts, (i) => `C${i},Client ${i},person,,,,`),
  );
  // A manager's accounts are booked in the manager's own unit, one in a hundred elsewhere.
  const first = list(size.accounts, () => random.below(size.managers));
  const booked = first.map((holder) => unit(random.oneIn(100) ? random.below(units) : holder));
  write(
    "accounts",
    "code,client,product,unit,currency,opened,closed",
    list(size.accounts, (i) => `${accountCode(i)},C${i},${product(random.below(size.products))},${booked[i]},EUR,2020-01-01,`),
  );
  write(
    "assignments",
    "account,client,manager,share,from,to",
    list(size.accounts, (i) =>
      assignments(random, accountCode(i), manager(first[i] as number), manager((first[i] as number) + units)),
    ).flat(),
  );
  const deals = list(size.deals, (i) => `DL${i}`);
  write(
    "deals",
    "code,name,client,opened,closed,amount,currency",
    deals.map((deal, i) => `${deal},Deal ${i},C${i},2026-01-01,2026-02-01,1000.00,EUR`),
  );
  write(
    "deal_members",
    "deal,manager,role,joined,left,agreed_share",
    deals.flatMap((deal, i) => list(3, (k) => `${deal},${manager(i * 3 + k)},support,2026-01-01,,`)),
  );
  write(
    "deal_accounts",
    "deal,account,from,to",
    deals.map((deal, i) => `${deal},${accountCode(i * 7)},2026-02-01,`),
  );
  write(
    "deal_splits",
    "deal,scheme,params,from,to",
    deals.map((deal) => `${deal},equal,,2026-02-01,`),
  );
  write(
    "activities",
    "id,manager,client,deal,kind,at,minutes,outcome,note",
    list(size.managers * 10, (i) => `E${i},${manager(i)},,,${["call", "visit"][i % 2]},${last}T10:00:00Z,30,,`),
  );
  await writeBalances(directory, size);
}

function assignments(random: ReturnType<typeof createRandom>, account: string, manager: string, colleague: string): string[] {
  const lot = random.below(100);
  if (lot < UNASSIGNED) return [];
  if (lot < UNASSIGNED + HANDED_OVER) return [`${account},,${manager},1,2020-01-01,2026-03-15`, `${account},,${colleague},1,2026-03-15,`];
  if (lot < UNASSIGNED + HANDED_OVER + SHARED)
    return [`${account},,${manager},0.6,2020-01-01,`, `${account},,${colleague},0.4,2020-01-01,`];
  return [`${account},,${manager},1,2020-01-01,`];
}

/** balances.csv, day-sorted, and corrections.csv: one row in a thousand restated. */
async function writeBalances(directory: string, size: BankSize): Promise<void> {
  const random = createRandom(size.seed + 2);
  const balances = createWriteStream(path.join(directory, "balances.csv"));
  const corrections: string[] = ["account,date,balance"];
  balances.write("account,date,balance\n");
  for (const { day, balances: amounts } of dailyBalances(size)) {
    const date = dayText(day);
    let text = "";
    for (let i = 0; i < size.accounts; i++) {
      const minor = amounts[i] as number;
      text += `${accountCode(i)},${date},${major(minor)}\n`;
      if (random.oneIn(1_000)) corrections.push(`${accountCode(i)},${date},${major(minor + 100)}`);
    }
    if (!balances.write(text)) await once(balances, "drain");
  }
  balances.end();
  await once(balances, "finish");
  mkdirSync(path.join(directory, "corrections"), { recursive: true });
  writeFileSync(path.join(directory, "corrections", "balances.csv"), `${corrections.join("\n")}\n`);
}

const major = (minor: number): string => {
  const digits = String(minor).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
