/** The example bank read straight from its files into core values: golden tests need no database. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import type { Product } from "../contribution/facts.ts";
import { NO_POLICIES } from "../deals/deal.ts";
import { parseDecimal } from "../money/decimal-text.ts";
import { parseMinor } from "../money/minor.ts";
import { toDay } from "../periods/day.ts";
import type { DayCount } from "../periods/day-count.ts";
import { type BankFacts, type OwnFacts, rateKey } from "../score-period.ts";

type Row = Record<string, string>;
const root = path.join(import.meta.dirname, "../../../examples");

export function exampleFile(name: string): string {
  return readFileSync(path.join(root, name), "utf8");
}

const rows = (kind: string): (Row & { line: number })[] =>
  (parse(exampleFile(`berka/${kind}.csv`), { columns: true }) as Row[]).map(
    (row, i) => Object.assign(row, { line: i + 2 }) as Row & { line: number },
  );

const grouped = <T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> => Map.groupBy(list, key);
const dated = (row: Row, from = "from", to = "to") => ({ from: toDay(row[from] as string), to: row[to] ? toDay(row[to]) : null });

/** The facts of the example bank. */
export function exampleBank(): { bank: BankFacts; accounts: OwnFacts[] } {
  const source = (kind: string, { line }: { line: number }) => ({ kind, importId: 0, line });
  const touches = grouped(
    rows("activities").filter((row) => row.deal),
    (row) => row.deal as string,
  );
  const members = grouped(rows("deal_members"), (row) => row.deal as string);
  const bank: BankFacts = {
    baseCurrency: "CZK",
    products: new Map(
      rows("products").map((row) => [
        row.code as string,
        { code: row.code as string, side: row.side as Product["side"], dayCount: (row.day_count || null) as DayCount | null },
      ]),
    ),
    rates: grouped(
      rows("rates").map((row) => ({
        key: rateKey(row.product as string, row.currency as string),
        from: toDay(row.from as string),
        ftp: parseDecimal(row.ftp as string),
        customer: parseDecimal(row.customer as string),
        source: source("rates", row),
      })),
      ({ key }) => key,
    ),
    fx: new Map(),
    organisation: NO_POLICIES,
    heldAccounts: new Map(),
    deals: new Map(
      rows("deals").map((row) => [
        row.code as string,
        {
          code: row.code as string,
          opened: toDay(row.opened as string),
          closed: row.closed || null,
          source: source("deals", row),
          members: (members.get(row.code as string) ?? []).map((member) => ({
            id: member.manager as string,
            role: member.role as string,
            ...dated(member, "joined", "left"),
            ...(member.agreed_share && { agreedShare: member.agreed_share }),
            source: source("deal_members", member),
          })),
          touches: (touches.get(row.code as string) ?? []).map((touch) => ({
            member: touch.manager as string,
            at: touch.at as string,
            kind: touch.kind as string,
            ...(touch.client && { client: touch.client }),
            source: source("activities", touch),
          })),
        },
      ]),
    ),
    dealSplits: rows("deal_splits").map((row) => ({
      deal: row.deal as string,
      scheme: row.scheme as string,
      params: row.params ? JSON.parse(row.params) : undefined,
      ...dated(row),
    })),
    dealAccounts: grouped(
      rows("deal_accounts").map((row) => ({ deal: row.deal as string, account: row.account as string, ...dated(row) })),
      ({ account }) => account,
    ),
  };
  const assignments = rows("assignments").map((row) => ({
    account: row.account,
    client: row.client,
    manager: row.manager as string,
    share: parseDecimal(row.share as string),
    ...dated(row),
    source: source("assignments", row),
  }));
  const byAccount = grouped(assignments, ({ account }) => account ?? "");
  const byClient = grouped(assignments, ({ client }) => client ?? "");
  const balances = grouped(rows("balances"), (row) => row.account as string);
  const income = grouped(rows("income"), (row) => row.account as string);
  const accounts = rows("accounts").map((row) => {
    const code = row.code as string;
    const currency = row.currency as string;
    return {
      account: {
        code,
        client: row.client as string,
        product: row.product as string,
        unit: row.unit as string,
        currency,
        opened: toDay(row.opened as string),
        closed: row.closed ? toDay(row.closed) : null,
      },
      balances: (balances.get(code) ?? [])
        .map((balance) => ({
          day: toDay(balance.date as string),
          balanceMinor: parseMinor(balance.balance as string, currency),
          source: source("balances", balance),
        }))
        .sort((a, b) => a.day - b.day),
      income: (income.get(code) ?? []).map((item) => ({
        id: item.id as string,
        day: toDay(item.date as string),
        amountMinor: parseMinor(item.amount as string, currency),
        kind: item.kind as string,
        source: source("income", item),
      })),
      assignments: byAccount.get(code) ?? [],
      clientAssignments: byClient.get(row.client as string) ?? [],
    };
  });
  return { bank, accounts };
}
