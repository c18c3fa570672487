import type { Names } from "./names.ts";
import type { Target } from "./target.ts";

/** Whose figure it is, as the messages choose by it, and what they are called. */
export function whoseOf(
  { manager, house, client, group, by, value, matching, board }: Target,
  names: Names,
): { whose: string; name: string } {
  if (client !== undefined) return { whose: "client", name: names.client[client] ?? client };
  if (group !== undefined) return { whose: "group", name: group };
  if (manager !== undefined) return { whose: "manager", name: names.manager[manager] ?? manager };
  if (by !== undefined) return { whose: "class", name: value ?? "–" };
  if (matching !== undefined) return { whose: "class", name: matching };
  if (board) return { whose: "board", name: "" };
  return { whose: house ? "house" : "bank", name: "" };
}
