import { createParser, createSerializer } from "nuqs/server";
import type { Target } from "./target.ts";
import { parseTarget, targetText } from "./target-text.ts";

/** Which figure stands explained, in the address: a link to it can be sent to a colleague. */
const parseAsTarget = createParser<Target>({
  parse: parseTarget,
  serialize: targetText,
  eq: (a, b) => targetText(a) === targetText(b),
});

export const explainParsers = { explain: parseAsTarget };

const serialize = createSerializer(explainParsers);

/** The address of a page with a figure's explanation open, beside whatever else it says. */
export const addressOf = (path: string, search: string, target: Target): string =>
  serialize(search ? `${path}?${search}` : path, { explain: target });
