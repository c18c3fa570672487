/** A characteristic function as a deal states it: worths of coalitions, or a declared model. Numbers are decimal texts. */
export type GameInput =
  | Readonly<{ model: "coalitions"; values: readonly Readonly<{ members: readonly string[]; value: string }>[] }>
  | Readonly<{ model: "additive"; values: ByMember }>
  | Readonly<{ model: "airport"; costs: ByMember }>
  | Readonly<{ model: "bankruptcy"; estate: string; claims: ByMember }>
  | Readonly<{ model: "weighted-voting"; quota: string; weights: ByMember }>;

export type ByMember = Readonly<Record<string, string>>;
