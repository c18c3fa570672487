import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AccountFacts, Assignment } from "./contribution/facts.ts";
import type { Piece, WorkFacts } from "./metrics/facts.ts";
import { growth } from "./metrics/growth.ts";
import type { Metric } from "./metrics/metric.ts";
import { METRICS, metricOf } from "./metrics/registry.ts";
import { exactText } from "./money/exact-text.ts";
import { add, equals, ONE, type Rational, rational, ZERO } from "./money/rational.ts";
import { toDay } from "./periods/day.ts";
import { parsePeriod } from "./periods/period.ts";
import { clientSpans, portfolioPieces } from "./portfolio.ts";

const june = parsePeriod("1993-06");
const source = { kind: "balances", importId: 1, line: 2 };
const HOLDERS = ["A", "B", ""];

type Given = Readonly<{
  code?: string;
  client?: string;
  product?: string;
  opened?: string;
  closed?: string;
  balances: readonly (readonly [string, bigint])[];
  held: readonly (readonly [string, string, string?, string?])[];
}>;

function account({ code = "1", client = "C1", product = "CUR", opened = "1990-01-01", closed, balances, held }: Given): AccountFacts {
  const assignments = held.map(([manager, share, from = "1990-01-01", to]): Assignment => {
    const [n = "0", d = "1"] = share.split("/");
    return { manager, share: rational(BigInt(n), BigInt(d)), from: toDay(from), to: to === undefined ? null : toDay(to), source };
  });
  return {
    account: {
      code,
      client,
      product,
      unit: "D01",
      currency: "CZK",
      opened: toDay(opened),
      closed: closed === undefined ? null : toDay(closed),
    },
    product: { code: product, side: "liability", dayCount: null },
    balances: balances.map(([date, balanceMinor]) => ({ day: toDay(date), balanceMinor, source })),
    income: [],
    rates: [],
    fx: null,
    assignments,
    clientAssignments: [],
    coverages: [],
  };
}

function work(accounts: readonly AccountFacts[], manager: string): WorkFacts {
  const spans = clientSpans(
    accounts.map((one) => one.account),
    new Map(),
    june,
  );
  const pieces = accounts.flatMap((one): Piece[] => {
    const client = spans.get(one.account.client);
    return client ? portfolioPieces(one, june, client, ONE, "CZK") : [];
  });
  const own = pieces.filter((piece) => piece.manager === manager);
  return {
    period: june,
    baseCurrency: "CZK",
    credit: [],
    segmentCredit: [],
    pieces: own,
    contacts: [],
    earlier: [],
    ratings: [],
    coefficients: new Map(),
    version: null,
  };
}

const measured = (code: string, accounts: readonly AccountFacts[], manager: string): Rational | null =>
  (metricOf(code) as Metric).measure(work(accounts, manager), {})?.value ?? null;
const text = (value: Rational | null): string => (value === null ? "none" : exactText(value));

describe("growth", () => {
  test("is balance at the end less balance before, times the share", () => {
    const own = account({
      balances: [
        ["1993-05-20", 1000n],
        ["1993-06-10", 1500n],
      ],
      held: [["A", "1/2"]],
    });
    expect(text(measured("growth", [own], "A"))).toBe("250");
  });

  test("a client taken over brings its balance as the base: only what came after is the new manager's", () => {
    const handed = account({
      balances: [
        ["1993-05-20", 1000n],
        ["1993-06-10", 1500n],
        ["1993-06-20", 1800n],
      ],
      held: [
        ["A", "1", "1990-01-01", "1993-06-15"],
        ["B", "1", "1993-06-15"],
      ],
    });
    expect(text(measured("growth", [handed], "A"))).toBe("500"); // 1500 on June 14 less 1000
    expect(text(measured("growth", [handed], "B"))).toBe("300"); // 1800 less the 1500 brought along
  });

  test("an account opened in somebody's hands begins at zero, and one that is closed ends there", () => {
    const opened = account({ opened: "1993-06-05", balances: [["1993-06-05", 700n]], held: [["A", "1"]] });
    const closed = account({ closed: "1993-06-20", balances: [["1993-05-01", 700n]], held: [["A", "1"]] });
    expect(text(measured("growth", [opened], "A"))).toBe("700");
    expect(text(measured("growth", [closed], "A"))).toBe("-700");
  });

  const shares = fc.constantFrom<readonly (readonly [string, string, string?, string?])[]>(
    [["A", "1"]],
    [
      ["A", "1/3"],
      ["B", "2/3"],
    ],
    [["A", "1/4"]],
    [
      ["A", "1", "1990-01-01", "1993-06-15"],
      ["B", "1/2", "1993-06-15"],
    ],
    [],
  );
  const banks = fc.array(fc.tuple(shares, fc.bigInt(0n, 10_000n), fc.bigInt(0n, 10_000n)), { minLength: 1, maxLength: 5 }).map((list) =>
    list.map(([held, before, after], i) =>
      account({
        code: `${i}`,
        client: `C${i % 2}`,
        balances: [
          ["1993-05-31", before],
          ["1993-06-20", after],
        ],
        held,
      }),
    ),
  );

  test("of all holders, the house account too, is the growth of the bank", () => {
    fc.assert(
      fc.property(banks, (accounts) => {
        const holders = HOLDERS.map((manager) => growth.measure(work(accounts, manager), {})?.value ?? ZERO).reduce(add, ZERO);
        const bank = accounts.reduce(
          (sum, { balances }) => sum + (balances[1]?.balanceMinor ?? 0n) - (balances[0]?.balanceMinor ?? 0n),
          0n,
        );
        expect(equals(holders, rational(bank))).toBe(true);
      }),
    );
  });

  test("clients in parts make whole clients: all holders' parts sum to the clients with an open account", () => {
    fc.assert(
      fc.property(banks, (accounts) => {
        const parts = HOLDERS.map((manager) => measured("clients", accounts, manager) ?? ZERO).reduce(add, ZERO);
        expect(equals(parts, rational(BigInt(new Set(accounts.map((one) => one.account.client)).size)))).toBe(true);
      }),
    );
  });

  test("splitting an account in two changes nothing", () => {
    fc.assert(
      fc.property(banks, fc.bigInt(0n, 100n), (accounts, part) => {
        const [first, ...rest] = accounts as [AccountFacts, ...AccountFacts[]];
        const cut = (scale: (minor: bigint) => bigint, code: string): AccountFacts => ({
          ...first,
          account: { ...first.account, code },
          balances: first.balances.map((point) => ({ ...point, balanceMinor: scale(point.balanceMinor) })),
        });
        const lower = (minor: bigint): bigint => (minor * part) / 100n;
        const split = [cut(lower, "x"), cut((minor) => minor - lower(minor), "y"), ...rest];
        for (const manager of HOLDERS) {
          const [whole, parts] = [measured("growth", accounts, manager), measured("growth", split, manager)];
          expect(text(parts), manager).toBe(text(whole));
        }
      }),
    );
  });
});

describe("clients", () => {
  const old = account({ code: "1", client: "OLD", balances: [["1993-05-01", 500n]], held: [["A", "1"]] });
  const fresh = account({ code: "2", client: "NEW", opened: "1993-06-03", balances: [["1993-06-03", 50n]], held: [["A", "1/2"]] });
  const second = account({ code: "3", client: "OLD", product: "SAV", opened: "1993-06-03", balances: [], held: [["A", "1"]] });
  const left = account({ code: "4", client: "LEFT", closed: "1993-06-20", balances: [["1993-05-01", 900n]], held: [["A", "1"]] });
  const bank = [old, fresh, second, left];

  test("are counted on the last day, shared ones in parts; new is whose first account was opened in the period", () => {
    expect(text(measured("clients", bank, "A"))).toBe("1.5"); // OLD whole, NEW half
    expect(text(measured("new_clients", bank, "A"))).toBe("0.5"); // a second account makes no new client
    expect(text(measured("active_clients", [second], "A"))).toBe("0"); // no balance
    expect(text(measured("products_per_client", bank, "A"))).toBe("1.5"); // OLD has CUR and SAV, NEW has CUR
  });

  test("are retained where they still have an account at the end", () => {
    expect(text(measured("retention", bank, "A"))).toBe("0.5"); // OLD stayed, LEFT left
  });
});

test("a manager without facts gets no figure rather than zero, of any metric that counts what is held", () => {
  for (const { code, needs } of METRICS) if (needs !== "contacts") expect(measured(code, [], "Z"), code).toBeNull();
});
