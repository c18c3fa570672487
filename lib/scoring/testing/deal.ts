import type { SplitInput, Touch } from "../splits/split-scheme.ts";

/** A deal closed on 2026-03-31 with members A, B, C ... in the given roles (default: one role for all). */
export const dealOf = (count: number, touches: readonly Touch[] = [], roles: readonly string[] = []): SplitInput => ({
  deal: "D1",
  closed: "2026-03-31T00:00:00Z",
  members: Array.from({ length: count }, (_, i) => ({ id: String.fromCharCode(65 + i), role: roles[i] ?? "member" })),
  touches,
});

/** A touch from "A 2026-03-03 call"; without an hour at 00:00Z. */
export function touch(text: string): Touch {
  const [member = "", at = "", kind = "call"] = text.split(" ");
  return { member, at: at.includes("T") ? at : `${at}T00:00:00Z`, kind };
}
