import { checkParams } from "../../../lib/scoring/splits/share-deal.ts";
import type { Check } from "./check.ts";
import { checkDistinct } from "./check-distinct.ts";

/** A deal's split names a scheme that exists, with parameters it understands. */
export const knownScheme: Check = (context) =>
  checkDistinct(
    context,
    ["scheme", "params"],
    ([scheme, params]) => checkParams(scheme ?? "", params === null || params === undefined ? undefined : JSON.parse(params)),
    (code) => (code === "split_scheme_unknown" ? "scheme" : "params"),
  );
