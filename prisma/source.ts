import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const PROVIDERS = ["sqlite", "postgres"] as const;
export type Provider = (typeof PROVIDERS)[number];

const here = import.meta.dirname;

/** The one schema source as [path, text] pairs: every area's file, and the provider's own datasource and generator. */
export function schemaFiles(provider: Provider): [string, string][] {
  const areas = readdirSync(here)
    .filter((name) => name.endsWith(".prisma"))
    .sort();
  const files = [...areas.map((name) => path.join(here, name)), path.join(here, provider, "schema.prisma")];
  return files.map((file) => [file, readFileSync(file, "utf8")]);
}

/** Where a provider's migration history lies. */
export const migrationsDirectory = (provider: Provider): string => path.join(here, provider, "migrations");
