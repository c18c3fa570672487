import { MeritError } from "../../../../lib/messages/merit-error.ts";
import type { AccountCredit } from "../../../../lib/scoring/contribution/account-credit.ts";
import type { Column } from "../../../../lib/scoring/contribution/credit-book.ts";
import { explainAccount } from "../../../../lib/scoring/contribution/explain-account.ts";
import { HOUSE } from "../../../../lib/scoring/contribution/facts.ts";
import type { Holder } from "../../../../lib/scoring/contribution/holdings.ts";
import { fact, type Label, label, type Step, stored, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { compare, ONE, rational, roundHalfEven, subtract } from "../../../../lib/scoring/money/rational.ts";
import type { BankFacts } from "../../../../lib/scoring/score-period.ts";
import { authorize } from "../../../access/policy.ts";
import { type ClientAmounts, clientLines, hasClientLines, type StoredClientLine } from "../../../runs/client-lines-repository.ts";
import { snapshotAt } from "../../../runs/unit-tree.ts";
import { figuresOfAccounts } from "../../clients/index.ts";
import { type ClientAccount, clientAccounts, clientsOf } from "../client-repository.ts";
import { baseColumn, inBaseCurrency, isFlow } from "../credit-line.ts";
import type { FigureQuery } from "../figure-query.ts";
import { accountCredits, bankFactsOf } from "../group-credit.ts";
import { type Asked, type Explained, figureMissing, requireAllBooked } from "./explainer.ts";

/**
 * What the bank earned with a client or a client group, whoever holds it: account by account, each account by holder. Where the
 * run's client lines are stored, every line is compared with its own; until then a line is rounded by itself.
 */
export async function clientCredit(asked: Asked, column: Column): Promise<Explained> {
  const { query } = asked;
  authorize(asked.context.actor, "clients.read");
  // What one holder has of a client is no figure of a run, and neither are the sources apart.
  if (query.manager !== undefined || query.house || query.source !== undefined) throw figureMissing(asked);
  const clients = query.group === undefined ? [query.client ?? ""] : await clientsOf(asked.snapshot, query.group);
  const accounts = await accountsAsked(asked, clients);
  const lines = await storedLines(asked, clients);
  const bank = await bankFactsOf(asked);
  const isLarge = accounts.length > asked.limit;
  const groups = [...Map.groupBy(accounts, (account) => lineId(account)).values()].filter(([first]) => first !== undefined);
  const steps: Step[] = [];
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const line = query.account === undefined ? lines?.get(lineId(first)) : lines && (await accountLine(asked, first, lines));
    const text = clientLineLabel(query, first);
    if (isLarge && groups.length > 1 && lines !== null) {
      if (line) steps.push(storedClientLine(asked, first, clientMinor(line, column), text));
      continue;
    }
    const step = await explainClientLine(asked, bank, column, group, lines && (line ? clientMinor(line, column) : "none"), text);
    if (step) steps.push(step);
  }
  if (steps.length === 0) throw figureMissing(asked);
  const root = sumOf({ label: clientLabel(query), unit: "money", currency: bank.baseCurrency }, steps);
  if (query.account !== undefined) return { root, check: label("check_account") };
  return {
    root,
    check: label(lines === null ? "check_derived" : isLarge ? "check_stored_lines" : "check_stored", { lines: steps.length }),
  };
}

async function accountsAsked(asked: Asked, clients: readonly string[]): Promise<ClientAccount[]> {
  const { query, run, context, units, products } = asked;
  const covered = await snapshotAt(context.database, run.position, run.unit);
  const { account: only, currency } = query;
  const accounts = (await clientAccounts(covered, clients)).filter(
    (account) =>
      (units === undefined || units.includes(account.unit)) &&
      (only === undefined || account.code === only) &&
      (products === undefined || products.includes(account.product)) &&
      (currency === undefined || account.currency === currency),
  );
  if (accounts.length === 0) throw figureMissing(asked);
  requireAllBooked({ ...asked, units: [...new Set(accounts.map(({ unit }) => unit))] });
  return accounts;
}

/** The stored lines of some clients, by lineId; null where the run's client lines have not been prepared. */
async function storedLines({ context, run }: Asked, clients: readonly string[]): Promise<ReadonlyMap<string, StoredClientLine> | null> {
  if (!(await hasClientLines(context.database, run.id))) return null;
  // The actor sees all that is booked where the accounts are: requireAllBooked has said so.
  const from = { sql: context.database, position: run.position, runId: run.id };
  const lines = await clientLines(from, { kind: "all" }, { clients });
  return new Map(lines.map((line) => [lineId(line), line]));
}

/** An account's part of the stored line it belongs to, as the client's page shows it: a line's accounts are rounded together. */
async function accountLine(
  { context, snapshot, run, period }: Asked,
  account: ClientAccount,
  lines: ReadonlyMap<string, StoredClientLine>,
): Promise<ClientAmounts | undefined> {
  const line = lines.get(lineId(account));
  if (!line) return undefined;
  const covered = await snapshotAt(context.database, run.position, run.unit);
  const beside = (await clientAccounts(covered, [account.client])).filter((one) => lineId(one) === lineId(line)).map(({ code }) => code);
  return (await figuresOfAccounts(context, snapshot, run, period, account.client, beside, [line])).get(account.code);
}

const clientMinor = (line: ClientAmounts, column: Column): bigint => line[`${baseColumn(column)}Minor`];

/**
 * One (client, unit, product, currency): its accounts' exact credit and the rounding. `storedMinor` is null where the run's client
 * lines are not prepared. The answer is null where nothing was earned and no line is stored.
 */
async function explainClientLine(
  { snapshot, period, query, run }: Asked,
  bank: BankFacts,
  column: Column,
  accounts: readonly ClientAccount[],
  storedMinor: bigint | "none" | null,
  text: Label,
): Promise<Step | null> {
  const currency = accounts[0]?.currency ?? bank.baseCurrency;
  const base = currency !== bank.baseCurrency && isFlow(column) ? bank.baseCurrency : null;
  const steps: Step[] = [];
  const codes = accounts.map(({ code }) => code);
  for await (const credit of accountCredits(snapshot, bank, period, codes)) steps.push(...accountByHolder(credit, column, base));
  if (steps.length === 0 && typeof storedMinor !== "bigint") return null;
  const terms = inBaseCurrency(bank, period, { currency, column }, text, steps);
  const exact = sumOf({ label: text, unit: "money", currency: bank.baseCurrency }, terms).value;
  const minor = storedMinor === "none" ? 0n : (storedMinor ?? roundHalfEven(exact));
  const rounding = subtract(rational(minor), exact);
  // The group's rounded total was handed out among its clients: each got its exact part, rounded up or down.
  if (compare(rounding, ONE) >= 0 || compare(subtract(exact, rational(minor)), ONE) >= 0) {
    const { client = "", group = "" } = query;
    const [{ unit = "", product = "" } = {}] = accounts;
    const derived = String(roundHalfEven(exact));
    throw new MeritError("explanation_differs", {
      whose: query.group === undefined ? "client" : "group",
      manager: "", client, group, unit, product, metric: column, stored: String(minor), derived, period: run.period,
    }); // biome-ignore format: a list
  }
  const step = fact({ label: label("rounding_client"), unit: "money", currency: bank.baseCurrency }, rounding);
  return sumOf({ label: text, unit: "money", currency: bank.baseCurrency }, [...terms, step]);
}

/** An account's whole credit, by who holds it. */
function accountByHolder(credit: AccountCredit, column: Column, base: string | null): Step[] {
  const { account } = credit.facts;
  const parts = holdersOf(credit).flatMap(({ manager, source }) => {
    const part = explainAccount(credit, { manager, source, column }, base);
    if (part === null) return [];
    const text = manager === HOUSE ? label("house_part") : label("holder_part", { manager, source });
    return [{ ...part, label: text }];
  });
  if (parts.length === 0) return [];
  const text = label("account", { account: account.code, client: account.client });
  return [sumOf({ label: text, unit: "money", currency: parts[0]?.currency }, parts)];
}

function holdersOf({ segments, closing, earnings }: AccountCredit): Holder[] {
  const holders = [...segments, ...(closing ? [closing] : []), ...earnings].flatMap((part) => part.holders);
  return [...new Map(holders.map((holder) => [`${holder.manager}\u0000${holder.source}`, holder])).values()];
}

function storedClientLine({ query, run }: Asked, account: ClientAccount, minor: bigint, text: Label): Step {
  const { client, unit: booked, product, currency } = account;
  const figure: FigureQuery = { explain: query.explain, period: query.period, version: run.version, client, booked, product, currency };
  return stored({ label: text, unit: "money", currency: run.baseCurrency }, rational(minor), figure);
}

const lineId = ({ client, unit, product, currency }: Omit<ClientAccount, "code"> | StoredClientLine): string =>
  [client, unit, product, currency].join("\u0000");

const clientLabel = ({ explain: metric, client = "", account, group, period }: FigureQuery): Label =>
  account !== undefined
    ? label("figure_account", { metric, account, period })
    : group === undefined
      ? label("figure_client", { metric, client, period })
      : label("figure_group", { metric, group, period });

const clientLineLabel = ({ group }: FigureQuery, { client, unit, product, currency }: ClientAccount): Label =>
  group === undefined ? label("client_line", { unit, product, currency }) : label("group_client_line", { client, unit, product, currency });
