import { type Catalogue, catalogueOf, DEFAULT_LOCALE } from "../../lib/messages/catalogue.ts";

/** The sections that client components speak from; the rest of the catalogue stays on the server. */
const SECTIONS = ["app", "explain", "explain_panel", "leaderboard", "metric", "source"];

const catalogue = catalogueOf(DEFAULT_LOCALE);

export const clientMessages: Catalogue = Object.fromEntries(SECTIONS.map((section) => [section, catalogue[section] ?? {}]));
