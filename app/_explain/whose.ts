import type { Names } from "./names.ts";
import { isOfDeal, type Target } from "./target.ts";

/** Whose figure it is, as the messages choose by it, and what they are called. */
export function whoseOf(target: Target, names: Names): { whose: string; name: string } {
  const { manager, house, client, group, by, value, matching, board, deal } = target;
  if (client !== undefined) return { whose: "client", name: names.client[client] ?? client };
  if (group !== undefined) return { whose: "group", name: group };
  if (manager !== undefined) return { whose: "manager", name: names.manager[manager] ?? manager };
  if (deal !== undefined && isOfDeal(target)) return { whose: "deal", name: deal };
  if (by !== undefined) return { whose: "class", name: value ?? "–" };
  if (matching !== undefined) return { whose: "class", name: matching };
  if (board) return { whose: "board", name: "" };
  return { whose: house ? "house" : "bank", name: "" };
}
