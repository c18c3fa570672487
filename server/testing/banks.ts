/** Banks for integration tests: the example bank, and small ones that hold everything that is awkward. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { fromDay, toDay } from "../../lib/scoring/periods/day.ts";
import { localActor } from "../access/actor.ts";
import type { Database } from "../db/database.ts";
import { importAll, importFile, type KindName } from "../features/imports/index.ts";
import { describeOnBoth } from "./each-database.ts";

export const EXAMPLE_BANK = path.join(import.meta.dirname, "../../examples/berka");

/** Imports a folder, and fails the test with the reasons where a file is refused. */
async function importFolder(database: Database, directory: string): Promise<void> {
  const report = await importAll({ database, actor: localActor }, { directory });
  const refused = report.reports.filter(({ status }) => status === "rejected");
  if (refused.length > 0) throw new Error(JSON.stringify(refused, (_, value) => (typeof value === "bigint" ? String(value) : value)));
}

/** Runs a suite on both databases, each with the example bank imported and nothing else. */
export const describeOnExampleBank = (name: string, suite: (database: () => Database) => void): void =>
  describeOnBoth(name, suite, { name: "example_bank", prepare: (database) => importFolder(database, EXAMPLE_BANK) });

/** Runs a suite on both databases, each with an awkward bank imported (below) and nothing else. */
export const describeOnAwkwardBank = (seed: number, name: string, suite: (database: () => Database) => void): void =>
  describeOnBoth(name, suite, { name: `awkward_bank_${seed}`, prepare: (database) => importFolder(database, awkwardBank(seed)) });

/** Writes one file and imports it. Returns the import's id. */
export async function importText(database: Database, kind: KindName, lines: readonly string[]): Promise<number> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "meritledger-file-")), `${kind}.csv`);
  writeFileSync(file, `${lines.join("\n")}\n`);
  const report = await importFile({ database, actor: localActor }, { kind, file });
  if (report.status !== "imported" || report.import.id === null) throw new Error(JSON.stringify(report));
  return report.import.id;
}

const ACCOUNTS = 60;
const MANAGERS = 7;
const START = toDay("2025-12-01");
const DAYS = 130;
const CURRENCIES = ["EUR", "EUR", "USD", "JPY"];
const PRODUCTS = [
  "CUR,Current,Deposits,liability,ACT/365,1,",
  "SAV,Savings,Deposits,liability,ACT/ACT,1.1,",
  "LOAN,Loan,Loans,asset,ACT/360,1,",
  "MORT,Mortgage,Loans,asset,30/360,1,",
  "CARD,Card,Fees,fee,,1,",
];

/**
 * A bank in which nothing is regular: every day-count basis, three currencies with changing rates, accounts opened and closed
 * inside months, sparse and negative balances, shares that leave something to the house, handovers, assignments of clients,
 * deals, income on closed accounts. The same seed gives the same bank. Returns its folder.
 */
function awkwardBank(seed: number): string {
  const directory = mkdtempSync(path.join(tmpdir(), "meritledger-awkward-"));
  const numbers = fc.sample(fc.nat(1_000_000), { seed, numRuns: 20_000 });
  let next = 0;
  const below = (limit: number): number => (numbers[next++ % numbers.length] as number) % limit;
  const day = (limit = DAYS): string => fromDay(START + below(limit));
  const write = (kind: string, header: string, rows: readonly string[]): void =>
    writeFileSync(path.join(directory, `${kind}.csv`), `${[header, ...rows].join("\n")}\n`);
  const list = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
  const manager = (i: number): string => `M${i % MANAGERS}`;
  const chosen = list(ACCOUNTS, () => ({
    currency: CURRENCIES[below(4)] as string,
    product: (PRODUCTS[below(5)] as string).split(",")[0] as string,
  }));
  const money = (currency: string): string =>
    `${below(5) === 0 ? "-" : ""}${below(900_000)}${currency === "JPY" ? "" : `.${String(below(100)).padStart(2, "0")}`}`;

  mkdirSync(directory, { recursive: true });
  write("units", "code,name,kind,parent", ["B,Bank,bank,", "N,North,region,B", "S,South,region,B", "N1,North 1,branch,N"]);
  write(
    "managers",
    "code,name,email,unit,position,from,to",
    list(MANAGERS, (i) => `M${i},Manager ${i},,${["N", "S", "N1"][i % 3]},client manager,2025-01-01,`),
  );
  write("products", "code,name,family,side,day_count,coefficient,parent", PRODUCTS);
  write(
    "clients",
    "code,name,kind,industry,segment,group,status",
    list(20, (i) => `C${i},Client ${i},person,,,,`),
  );
  write(
    "accounts",
    "code,client,product,unit,currency,opened,closed",
    chosen.map(
      ({ currency, product }, i) =>
        `A${i},C${below(20)},${product},${["N", "S", "N1"][below(3)]},${currency},${below(3) === 0 ? day(70) : "2025-11-01"},${below(6) === 0 ? fromDay(START + 75 + below(50)) : ""}`,
    ),
  );
  const rated = ["CUR", "SAV", "LOAN", "MORT"].flatMap((product) => ["EUR", "USD", "JPY"].map((currency) => ({ product, currency })));
  write(
    "rates",
    "product,currency,from,ftp,customer",
    rated.flatMap(({ product, currency }) => [
      `${product},${currency},2025-01-01,0.0${10 + below(80)},0.0${10 + below(80)}`,
      ...(below(2) === 0 ? [`${product},${currency},${day()},0.0${10 + below(80)},0.0${10 + below(80)}`] : []),
    ]),
  );
  write("fx", "currency,date,rate", [
    "USD,2025-01-01,0.91",
    "JPY,2025-01-01,0.0061",
    ...new Set(list(6, () => `USD,${day()},0.9${below(9)}7`).map((row) => row.slice(0, 14)))
      .values()
      .map((row) => `${row},0.9${below(9)}3`),
    "JPY,2026-02-14,0.00587",
  ]);
  write(
    "balances",
    "account,date,balance",
    chosen.flatMap(({ currency }, i) =>
      [...new Set(list(1 + below(25), () => day()))].sort().map((date) => `A${i},${date},${money(currency)}`),
    ),
  );
  write(
    "income",
    "id,account,date,amount,kind",
    list(150, (i) => ({ i, account: below(ACCOUNTS) })).map(
      ({ i, account }) => `I${i},A${account},${day()},${money((chosen[account] as { currency: string }).currency)},fee`,
    ),
  );
  write(
    "assignments",
    "account,client,manager,share,from,to",
    list(ACCOUNTS, (i) => awkwardAssignments(`A${i},`, below, manager))
      .flat()
      .concat(list(20, (i) => (below(2) === 0 ? awkwardAssignments(`,C${i}`, below, manager) : [])).flat()),
  );
  write(
    "activities",
    "id,manager,client,deal,kind,at,minutes,outcome,note",
    list(
      80,
      (i) =>
        `E${i},${manager(below(9))},C${below(20)},${below(3) === 0 ? `DL${below(3)}` : ""},${["call", "visit"][below(2)]},${day()}T1${below(10)}:30:00+02:00,15,,`,
    ),
  );
  write(
    "deals",
    "code,name,client,opened,closed,amount,currency",
    list(3, (i) => `DL${i},Deal ${i},C${i},2025-12-01,2026-01-${10 + i},1000.00,EUR`),
  );
  write(
    "deal_members",
    "deal,manager,role,joined,left,agreed_share",
    list(3, (i) => [
      `DL${i},M${i},originator,2025-12-01,,0.5`,
      `DL${i},M${i + 1},support,2025-12-01,${i === 0 ? "2026-02-20" : ""},0.3`,
      `DL${i},M${i + 2},support,2025-12-01,,0.2`,
    ]).flat(),
  );
  write("deal_accounts", "deal,account,from,to", ["DL0,A3,2026-01-10,", "DL1,A7,2026-01-11,2026-03-05", "DL2,A11,2026-01-12,"]);
  write("deal_splits", "deal,scheme,params,from,to", [
    'DL0,role-weighted,"{""weights"":{""originator"":""3"",""support"":""1""}}",2026-01-10,',
    "DL1,manual,,2026-01-11,",
    "DL2,equal,,2026-01-20,",
  ]);
  return directory;
}

function awkwardAssignments(held: string, below: (limit: number) => number, manager: (i: number) => string): string[] {
  const first = below(50);
  const change = fromDay(START + 20 + below(90));
  const row = (i: number, share: string, from: string, to = ""): string => `${held},${manager(first + i)},${share},${from},${to}`;
  const open = "2025-11-01";
  const choices = [
    [],
    [row(0, "1", open)],
    [row(0, "1", open)],
    [row(0, "1", open, change), row(1, "1", change)],
    [row(0, "0.3333", open), row(1, "0.6667", open)],
    [row(0, "0.25", open), row(1, "0.5", open, change)],
    [row(0, "0.7", change)],
  ];
  return choices[below(choices.length)] as string[];
}

/**
 * Overlays for an awkward bank: beside the splits of its deals, from the same day and from others, and of a deal that has an overlay
 * alone, on accounts in every currency of which some are on another deal too.
 */
export async function importOverlays(database: Database): Promise<void> {
  await importText(database, "deals", ["code,name,client,opened,closed,amount,currency", "DL3,Advice,C3,2025-12-01,,5000.00,EUR"]);
  await importText(database, "deal_members", [
    "deal,manager,role,joined,left,agreed_share",
    "DL3,M5,support,2025-12-01,2026-02-10,",
    "DL3,M6,support,2025-12-01,,",
  ]);
  await importText(database, "deal_accounts", [
    "deal,account,from,to",
    ...Array.from({ length: 30 }, (_, i) => `DL3,A${i},2025-12-${10 + (i % 9)},${i % 4 === 0 ? "2026-02-14" : ""}`),
  ]);
  const row = (deal: string, percent: Record<string, string>, from: string, to = ""): string =>
    `${deal},overlay,"${JSON.stringify({ percent }).replaceAll('"', '""')}",${from},${to}`;
  await importText(database, "deal_splits", [
    "deal,scheme,params,from,to",
    row("DL0", { M0: "100", M1: "33.333" }, "2026-01-10"),
    row("DL1", { M2: "50" }, "2025-12-20", "2026-01-20"),
    row("DL1", { M3: "12.5" }, "2026-01-20"),
    row("DL3", { M5: "66.7", M6: "250" }, "2026-01-05", "2026-03-11"),
  ]);
}
