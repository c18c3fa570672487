import type { Target } from "../../_explain/target.ts";

/** How an explanation names a row of a comparison. Units are those that accounts were booked in; no manager means the house. */
export function targetOf(by: "products" | "units" | "holders", code: string): Omit<Target, "explain"> {
  if (by === "products") return { product: code };
  if (by === "units") return { booked: code };
  return code === "" ? { house: true } : { manager: code };
}
