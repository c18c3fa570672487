import type { AccountFacts, FxPoint } from "../contribution/facts.ts";
import type { Source } from "../explanation/step.ts";
import type { Day } from "../periods/day.ts";
import type { SplitPolicy, UnitParents } from "../splits/split-policy.ts";
import type { Member, Touch } from "../splits/split-scheme.ts";

type Dated = Readonly<{ from: Day; to: Day | null }>;

/** A deal with all that a split can look at. */
export type Deal = Readonly<{
  code: string;
  opened: Day;
  closed: string | null;
  members: readonly (Member & Dated)[];
  touches: readonly Touch[];
  source?: Source;
}>;

/** An agreed split, an overlay beside it, or what a policy says where nobody agreed. `source` names the imported row. */
export type DealSplit = Readonly<{ deal: string; scheme: string; params: unknown; source?: Source; byDefault?: NumberedPolicy }> & Dated;
export type DealAccount = Readonly<{ deal: string; account: string }> & Dated;

/** A version of a policy. */
export type NumberedPolicy = SplitPolicy & Readonly<{ version: number; name: string }>;

/** Where managers were posted, the units above each unit, and what these allow where a deal is shared. */
export type Organisation = Readonly<{
  policies: readonly NumberedPolicy[];
  parents: UnitParents;
  /** by manager, in the order of their days */
  postings: ReadonlyMap<string, readonly (Readonly<{ unit: string }> & Dated)[]>;
}>;

/** No policy anywhere: whatever is touched counts, and nothing is shared that nobody agreed on. */
export const NO_POLICIES: Organisation = { policies: [], parents: new Map(), postings: new Map() };

/** An account under a deal, with its balances and holders through the deal's life. */
export type HeldAccount = Pick<AccountFacts, "account" | "balances" | "assignments" | "clientAssignments">;

/** What the deals of a bank are shared by. */
export type DealFacts = Readonly<{
  baseCurrency: string;
  fx: ReadonlyMap<string, readonly FxPoint[]>;
  deals: ReadonlyMap<string, Deal>;
  organisation: Organisation;
  /** by deal, for those that may be shared by balances */
  heldAccounts: ReadonlyMap<string, readonly HeldAccount[]>;
}>;
