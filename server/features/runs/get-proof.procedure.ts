import { toMoney } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { getProofInput, getProofOutput } from "./get-proof.types.ts";
import { type ProofSides, readProof } from "./read-proof.ts";
import { toStoredRun } from "./shared-shapes.types.ts";

/** The proof of a run: for every unit, product, currency and column, the facts and what was credited of them. */
export const getProof = procedureFor("run.read")
  .input(getProofInput)
  .output(getProofOutput)
  .query(async ({ ctx, input }) => {
    const { run, equal, lines, totals } = await readProof(ctx, input);
    return {
      run: toStoredRun(run),
      unit: input.unit ?? null,
      count: lines.length,
      equal,
      totals: totals.map((line) => ({ currency: line.currency, column: line.column, ...sides(line, line.currency) })),
      lines: lines.map((line) => ({
        unit: line.unit,
        unitName: line.unitName,
        product: line.product,
        productName: line.productName,
        currency: line.currency,
        column: line.column,
        ...sides(line, line.currency),
      })),
    };
  });

const sides = ({ factsMinor, managersMinor, houseMinor }: ProofSides, currency: string) => ({
  facts: toMoney(factsMinor, currency),
  managers: toMoney(managersMinor, currency),
  house: toMoney(houseMinor, currency),
  difference: toMoney(factsMinor - managersMinor - houseMinor, currency),
});
