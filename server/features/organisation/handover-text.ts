import type { Basis } from "./handover-effect.ts";
import type { HandoverInput, Selection } from "./plan-handover.ts";

/** A handover as it was shown: at which ledger position, and for which period its effect. */
export type ShownHandover = HandoverInput & Readonly<{ position: number; basis: Basis }>;

/** What an address can hold. */
export const LONGEST_HANDOVER = 1_500;

/**
 * A handover in one line, which names it in an address: position, basis, giver, taker, first day, part, how it was chosen and the
 * chosen codes, joined by spaces, each escaped as in an address. Null for a selection too long for one.
 */
export function handoverText({ position, basis, giver, taker, date, part, selection }: ShownHandover): string | null {
  const codes = selection.by === "all" ? [] : selection.codes;
  const text = [String(position), basis, giver, taker, date, part, selection.by, ...codes].map(encodeURIComponent).join(" ");
  return text.length > LONGEST_HANDOVER ? null : text;
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
