import { type Rational, rational } from "../../money/rational.ts";

/**
 * Solves A x = b exactly for a square integer matrix that has an inverse; each row of `rows` is A's row with b at its end.
 * Fraction-free elimination (Bareiss 1968): every division is exact, so no fraction grows before the end.
 * Throws RangeError where there is no inverse: a bug of the caller.
 */
export function solveLinear(rows: readonly (readonly bigint[])[]): Rational[] {
  const matrix = rows.map((row) => [...row]);
  const size = matrix.length;
  let before = 1n;
  for (let k = 0; k < size; k++) {
    const swap = matrix.findIndex((row, r) => r >= k && row[k] !== 0n);
    if (swap < 0) throw new RangeError("solveLinear: the matrix has no inverse");
    [matrix[k], matrix[swap]] = [matrix[swap] as bigint[], matrix[k] as bigint[]];
    const own = matrix[k] as bigint[];
    const pivot = own[k] as bigint;
    for (const [r, row] of matrix.entries()) {
      if (r === k) continue;
      const factor = row[k] as bigint;
      for (let c = 0; c <= size; c++) row[c] = (pivot * (row[c] as bigint) - factor * (own[c] as bigint)) / before;
    }
    before = pivot;
  }
  return matrix.map((row, r) => rational(row[size] as bigint, row[r] as bigint));
}
