import { createLoader, parseAsStringLiteral } from "nuqs/server";

/** The views of the room: the clients themselves, or by one of their traits. */
export const VIEWS = ["clients", "group", "industry", "segment", "kind"] as const;
export type View = (typeof VIEWS)[number];

export const loadClientParams = createLoader({ view: parseAsStringLiteral(VIEWS).withDefault("clients") });

/** The rows of one answer: enough to scroll through while the next ones come. */
export const PAGE = 500;
