import { fact, label, quotientOf, sumOf } from "../explanation/step.ts";
import { rational } from "../money/rational.ts";
import type { Metric } from "./metric.ts";

/** A qualitative criterion, rated 0 to 100: the mean of its ratings in the period. Its plan, unless a target stands, is 100. */
export const rating: Metric = {
  code: "rating",
  unit: "points",
  direction: "higher",
  combine: "average",
  scopes: ["criterion"],
  needs: "ratings",
  naturalPlan: 100n,
  measure({ ratings }, { criterion }) {
    const own = ratings.filter((one) => one.criterion === criterion);
    if (own.length === 0) return null;
    const given = own.map(({ rater, score, source }) => fact({ label: label("rating_by", { rater }), unit: "points" }, score, source));
    return quotientOf({ label: label("rating", { criterion: criterion ?? "" }), unit: "points" }, [
      sumOf({ label: label("rating_sum"), unit: "points" }, given),
      fact({ label: label("rating_count"), unit: "count" }, rational(BigInt(own.length))),
    ]);
  },
};
