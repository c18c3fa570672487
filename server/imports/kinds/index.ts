import { accounts } from "./accounts.ts";
import { activities } from "./activities.ts";
import { assignments } from "./assignments.ts";
import { balances } from "./balances.ts";
import { clients } from "./clients.ts";
import { dealAccounts } from "./deal-accounts.ts";
import { dealMembers } from "./deal-members.ts";
import { dealSplits } from "./deal-splits.ts";
import { deals } from "./deals.ts";
import { fx } from "./fx.ts";
import { income } from "./income.ts";
import { type KindDefinition, type KindName, referencedKinds } from "./kind.ts";
import { managers } from "./managers.ts";
import { products } from "./products.ts";
import { rates } from "./rates.ts";
import { ratings } from "./ratings.ts";
import { targets } from "./targets.ts";
import { units } from "./units.ts";

/** Every kind of file by its name. */
export const kinds: Readonly<Record<KindName, KindDefinition>> = {
  units, managers, clients, products, accounts, balances, income, rates, fx, assignments, activities, deals,
  deal_members: dealMembers, deal_accounts: dealAccounts, deal_splits: dealSplits, targets, ratings,
}; // biome-ignore format: a list

/** The kinds in the order that their references need: what is named comes before what names it. */
export const importOrder: readonly KindName[] = orderByReferences();

function orderByReferences(): KindName[] {
  const ordered: KindName[] = [];
  const visit = (definition: KindDefinition): void => {
    if (ordered.includes(definition.kind)) return;
    for (const kind of referencedKinds(definition)) if (kind !== definition.kind) visit(kinds[kind]);
    ordered.push(definition.kind);
  };
  for (const definition of Object.values(kinds)) visit(definition);
  return ordered;
}
