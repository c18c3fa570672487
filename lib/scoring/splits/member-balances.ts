import { ScoringError } from "../errors.ts";
import type { Notice } from "../explanation/notice.ts";
import type { Step } from "../explanation/step.ts";
import { parseDecimal } from "../money/decimal-text.ts";
import { type Rational, toFraction } from "../money/rational.ts";
import type { MemberBalance, SplitInput } from "./split-scheme.ts";

type Figure = "adb" | "growth";
/** `step` where the figure comes with its derivation. */
type Held = Readonly<{ value: Rational; source?: MemberBalance["source"]; step?: Step }>;

/**
 * One figure of each member's balances, in the members' order. A member without it is an error, not a zero: nobody's missing
 * row may cost a share. Rows of people who are not on the deal are left out and warned of.
 * Throws `split_no_balances` {deal, scheme}, `split_balance_missing` {deal, scheme, member, figure}, `split_balance_twice`
 * {deal, member}, `split_balance_invalid` {deal, member, figure, value}.
 */
export function memberBalances(scheme: string, input: SplitInput, figure: Figure): { held: Held[]; warnings: Notice[] } {
  const { deal, members, balances = [] } = input;
  if (balances.length === 0) throw new ScoringError("split_no_balances", { deal, scheme });
  const rows = new Map<string, MemberBalance>();
  for (const row of balances) {
    if (rows.has(row.member)) throw new ScoringError("split_balance_twice", { deal, member: row.member });
    rows.set(row.member, row);
  }
  const held = members.map(({ id: member }) => {
    const row = rows.get(member);
    const step = row?.derived?.[figure];
    if (step) return { value: step.value, step };
    const text = row?.[figure];
    if (text === undefined) throw new ScoringError("split_balance_missing", { deal, scheme, member, figure });
    return { value: readFigure(deal, member, figure, text), ...(row?.source && { source: row.source }) };
  });
  const ids = new Set(members.map(({ id }) => id));
  const strangers = [...rows.keys()].filter((member) => !ids.has(member));
  return { held, warnings: strangers.map((member) => ({ code: "split_balance_not_of_member", params: { deal, member } })) };
}

/** A member's figure as a scheme sees it: the text for `sees`. */
export const balanceSeen = ({ balances = [] }: SplitInput, id: string, figure: Figure): string => {
  const row = balances.find(({ member }) => member === id);
  return toFraction(row?.derived?.[figure].value ?? parseDecimal(row?.[figure] ?? "0"));
};

function readFigure(deal: string, member: string, figure: Figure, text: string): Rational {
  try {
    return parseDecimal(text);
  } catch {
    throw new ScoringError("split_balance_invalid", { deal, member, figure, value: text });
  }
}
