import type { DealFacts } from "./read-deal.ts";

export type NamesByCode = ReadonlyMap<string, string>;

/** What the managers of a deal are called: its members and who touched it. */
export const namesIn = ({ members, touches }: Pick<DealFacts, "members" | "touches">): NamesByCode =>
  new Map([...touches, ...members].flatMap(({ manager, name }) => (name === null ? [] : [[manager, name]])));

type Params = Readonly<Record<string, string | number>>;

/** Parameters of the core's texts that hold members' codes, one or several with commas between. */
const OF_MEMBERS: ReadonlySet<string> = new Set(["member", "members", "coalition", "part", "person", "people", "to"]);

/** Parameters of a text of the core with names in place of codes. */
export const readableParams = (params: Params, names: NamesByCode): Params =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) =>
      OF_MEMBERS.has(key) && typeof value === "string" ? [key, namedList(value, names)] : [key, value],
    ),
  );

const namedList = (codes: string, names: NamesByCode): string =>
  codes
    .split(", ")
    .map((code) => names.get(code) ?? code)
    .join(", ");
