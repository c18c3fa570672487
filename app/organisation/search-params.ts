import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";

export const VIEWS = ["units", "managers"] as const;

export const loadOrganisationParams = createLoader({ view: parseAsStringLiteral(VIEWS).withDefault("units"), date: parseAsString });
export const loadHandoverParams = createLoader({ giver: parseAsString, date: parseAsString });
