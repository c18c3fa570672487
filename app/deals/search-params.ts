import { createLoader, parseAsStringLiteral } from "nuqs/server";

/** Which deals are listed: all, those whose team has not agreed, those that wait for the reader, those agreed. */
export const VIEWS = ["all", "open", "waiting", "agreed"] as const;
export type View = (typeof VIEWS)[number];

export const loadDealsParams = createLoader({ view: parseAsStringLiteral(VIEWS).withDefault("all") });
