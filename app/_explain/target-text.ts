import { TARGET_KEYS, type Target } from "./target.ts";

/**
 * A target as one parameter of the address: the kind of figure, then what narrows it, "margin,manager:M001,product:CUR,house".
 * A comma or a tilde inside a value is written "~," or "~~", so any code can stand in it.
 */
export function targetText({ explain, ...rest }: Target): string {
  const parts = TARGET_KEYS.flatMap((key) => {
    const value = rest[key];
    if (value === undefined || value === "") return [];
    return [value === true ? key : `${key}:${escaped(String(value))}`];
  });
  return [explain, ...parts].join(",");
}

/** What an address can hold of a handover, or of the changes that are tried on a deal. */
const LONGEST = 1_500;

/** Whether a target can stand in an address: all can but a handover of very many clients or accounts, and very many changes of a deal. */
export const fitsAddress = ({ handover = "", trial = "" }: Target): boolean => handover.length <= LONGEST && trial.length <= LONGEST;

/** Keys that stand without a value. */
const FLAGS: ReadonlySet<string> = new Set(["house", "board", "own"]);

/** The target that a text names; null where it is none. Whether there is such a figure is for the server to say. */
export function parseTarget(text: string): Target | null {
  const [explain = "", ...parts] = splitParts(text);
  if (!/^[a-z][a-z_]*$/.test(explain)) return null;
  const target: Record<string, string | number | true> = { explain };
  for (const part of parts) {
    const [, key, value] = /^(\w+)(?::([\s\S]+))?$/.exec(part) ?? [];
    const known = TARGET_KEYS.find((one) => one === key);
    if (known === undefined || known in target || FLAGS.has(known) !== (value === undefined)) return null;
    if (known === "version" && !/^[1-9]\d{0,8}$/.test(value ?? "")) return null;
    target[known] = known === "version" ? Number(value) : (value ?? true);
  }
  return target as Target;
}

const escaped = (value: string): string => value.replace(/[~,]/g, "~$&");

/** The parts between commas that no tilde stands before, without their tildes. */
function splitParts(text: string): string[] {
  const parts = [""];
  for (const [token] of text.matchAll(/~[\s\S]|[\s\S]/g)) {
    if (token === ",") parts.push("");
    else parts[parts.length - 1] += token.startsWith("~") ? token.slice(1) : token;
  }
  return parts;
}
