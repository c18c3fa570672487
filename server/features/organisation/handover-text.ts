import type { Basis } from "./handover-effect.ts";
import type { HandoverInput, Selection } from "./plan-handover.ts";

/** A handover as it was shown: at which ledger position, and for which period its effect. */
export type ShownHandover = HandoverInput & Readonly<{ position: number; basis: Basis }>;

/** Codes that one handover may choose. */
export const MOST_CODES = 20_000;

/** What they come to at most: a code has up to 64 characters, a character up to nine once it is escaped. */
export const LONGEST_HANDOVER = MOST_CODES * 600;

/**
 * A handover in one line, which names it: position, basis, giver, taker, first day, part, how it was chosen and the chosen codes,
 * joined by spaces, each escaped as in an address. With few codes it fits into one.
 */
export function handoverText({ position, basis, giver, taker, date, part, selection }: ShownHandover): string {
  const codes = selection.by === "all" ? [] : selection.codes;
  return [String(position), basis, giver, taker, date, part, selection.by, ...codes].map(encodeURIComponent).join(" ");
}

/** The handover that a text names; null where it is none. */
export function parseHandover(text: string): ShownHandover | null {
  const parts = text.split(" ").map(decoded);
  const [position = "", basis, giver, taker, date, part, by, ...codes] = parts;
  if (parts.includes(null) || !/^[1-9]\d{0,15}$/.test(position ?? "") || !giver || !taker || !date || !part) return null;
  if (basis !== "date" && basis !== "latest") return null;
  const selection = selectionOf(by, codes as string[]);
  return selection && { position: Number(position), basis, giver, taker, date, part, selection };
}

function selectionOf(by: string | null | undefined, codes: readonly string[]): Selection | null {
  if (by === "all") return codes.length === 0 ? { by } : null;
  return (by === "clients" || by === "products" || by === "accounts") && codes.length > 0 ? { by, codes } : null;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray "%": somebody wrote the address by hand.
    return null;
  }
}
