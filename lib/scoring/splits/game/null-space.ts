import { commonDenominator, isZero, multiply, negate, ONE, type Rational, rational, subtract, ZERO } from "../../money/rational.ts";

/** Integer vectors that span all x with sum of x over each coalition = 0: the ways in which values may still move. */
export function nullSpace(coalitions: readonly number[], players: number): bigint[][] {
  const rows = reduced(coalitions.map((coalition) => Array.from({ length: players }, (_, i) => ((coalition >> i) & 1 ? ONE : ZERO))));
  const pivots = rows.map((row) => row.findIndex((entry) => !isZero(entry)));
  const free = Array.from({ length: players }, (_, i) => i).filter((i) => !pivots.includes(i));
  return free.map((column) => {
    const vector = Array.from({ length: players }, (_, i) => {
      const row = rows[pivots.indexOf(i)];
      return i === column ? ONE : row ? negate(row[column] as Rational) : ZERO;
    });
    const denominator = commonDenominator(vector);
    return vector.map(({ n, d }) => n * (denominator / d));
  });
}

/** Reduced row echelon form without its zero rows. */
function reduced(matrix: readonly (readonly Rational[])[]): Rational[][] {
  let rows = matrix.map((row) => [...row]);
  const done: Rational[][] = [];
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const pivot = rows.find((row) => !isZero(row[column] as Rational));
    if (!pivot) continue;
    const lead = pivot[column] as Rational;
    const own = pivot.map((entry) => multiply(entry, rational(lead.d, lead.n)));
    const clear = (row: Rational[]): Rational[] => {
      const factor = row[column] as Rational;
      return isZero(factor) ? row : row.map((entry, i) => subtract(entry, multiply(factor, own[i] as Rational)));
    };
    rows = rows.filter((row) => row !== pivot).map(clear);
    for (const [i, row] of done.entries()) done[i] = clear(row);
    done.push(own);
  }
  return done;
}
