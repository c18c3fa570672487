import { localActor } from "../../access/actor.ts";
import type { Database } from "../../db/database.ts";
import { type ImportReport, importFile, type KindName } from "../../features/imports/index.ts";
import { importText as importLines } from "../../testing/banks.ts";
import { describeOnBoth } from "../../testing/each-database.ts";

/** The smallest bank on which every rule can be broken. Units B > R > D1, D2; managers M1, M2; accounts A1 (EUR), A2 (JPY), A3 (KWD). */
const SMALL_BANK: readonly (readonly [KindName, string])[] = [
  ["units", "code,name,kind,parent\nB,Bank,bank,\nR,Region,region,B\nD1,One,branch,R\nD2,Two,branch,R\n"],
  ["managers", "code,name,email,unit,position,from,to\nM1,Ann,,D1,senior,2026-01-01,\nM2,Bob,,D2,junior,2026-01-01,2026-07-01\n"],
  ["clients", "code,name,kind\nC1,Acme,company\nC2,Bert,person\n"],
  ["products", "code,name,family,side,day_count\nCUR,Current,Deposits,liability,ACT/365\nFEE,Fees,Fees,fee,\n"],
  [
    "accounts",
    "code,client,product,unit,currency,opened,closed\nA1,C1,CUR,D1,EUR,2025-01-01,\nA2,C1,CUR,D1,JPY,2025-01-01,\nA3,C2,CUR,D2,KWD,2025-01-01,2027-01-01\n",
  ],
  [
    "deals",
    "code,name,client,opened,closed,amount,currency\nDL1,Loan,C1,2026-01-01,2026-02-01,1000.00,EUR\nDL2,Bond,C2,2026-01-01,,500,JPY\n",
  ],
];

type Write = (name: string, content: string | Uint8Array) => string;
type Options = Readonly<{ name?: string; profile?: object; acceptValid?: boolean; dryRun?: boolean }>;

/** Imports a text as a file of a kind. */
export function importText(
  database: Database,
  write: Write,
  kind: KindName,
  content: string | Uint8Array,
  { name, profile, ...options }: Options = {},
): Promise<ImportReport> {
  const profileFile = profile === undefined ? null : write("profile.json", JSON.stringify({ kind, ...profile }));
  return importFile(
    { database, actor: localActor },
    { kind, file: write(name ?? `${kind}.csv`, content), profile: profileFile, ...options },
  );
}

/** Runs a suite on both databases, each with the small bank imported and nothing else. */
export const describeOnSmallBank = (name: string, suite: (database: () => Database) => void): void =>
  describeOnBoth(name, suite, {
    name: "small_bank",
    prepare: async (database) => {
      for (const [kind, content] of SMALL_BANK) await importLines(database, kind, content.trimEnd().split("\n"));
    },
  });
