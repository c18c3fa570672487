import { CODE_SECTIONS, type Usage } from "./usage.ts";

/** Keys of the catalogue that no source names. */
export function unusedKeys(keys: string[], usages: Usage[]): string[] {
  const literals = new Set(usages.flatMap(({ literals }) => [...literals]));
  const patterns = usages.flatMap(({ patterns }) => patterns).map((parts) => toRegExp(parts));
  const asked = new Set(usages.flatMap(({ asked }) => asked.flatMap(({ alternatives }) => alternatives)));
  return keys.filter((key) => {
    if (literals.has(key) || asked.has(key)) return false;
    const [section = "", ...rest] = key.split(".");
    if (CODE_SECTIONS.includes(section) && literals.has(rest.join("."))) return false;
    // `roles.${role}` uses roles.lead if the code knows a "lead".
    return !patterns.some((pattern) =>
      pattern
        .exec(key)
        ?.slice(1)
        .every((value) => literals.has(value)),
    );
  });
}

/** What sources ask for and the catalogue does not have, as "key, at file:line". */
export function missingKeys(keys: string[], usages: Usage[]): string[] {
  const known = new Set(keys);
  return usages
    .flatMap(({ asked }) => asked)
    .filter(({ alternatives }) => !alternatives.some((key) => known.has(key)))
    .map(({ alternatives, place }) => `${named(alternatives)}, at ${place}`);
}

/** A notice's code may stand in any section of codes: *.code says it shorter. */
const named = (alternatives: string[]): string =>
  alternatives.length > 2 ? `*.${alternatives[0]?.split(".").slice(1).join(".")}` : alternatives.join(" or ");

const toRegExp = (parts: string[]): RegExp =>
  new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("([^.]+)")}$`);
