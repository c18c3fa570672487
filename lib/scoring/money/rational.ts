/**
 * Exact fractions of bigints: every amount, rate, weight and share inside the core is one of these until its one final
 * rounding. The denominator is positive. A fraction need not be in lowest terms (bulk sums are not, to save the work):
 * compare values with equals and compare, never by their fields.
 */
export type Rational = Readonly<{ n: bigint; d: bigint }>;

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Whole numbers that a double holds exactly: several times as fast. */
function safeGcd(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function gcd(a: bigint, b: bigint): bigint {
  let x = abs(a);
  let y = abs(b);
  if (x <= SAFE && y <= SAFE) return BigInt(safeGcd(Number(x), Number(y)));
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** n/d in lowest terms. Throws RangeError on a zero denominator: a bug of the caller, never of the data. */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 0n) throw new RangeError("rational: zero denominator");
  if (d === 1n) return { n, d };
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n, d) * sign;
  return { n: n / divisor, d: d / divisor };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return a.d === 1n ? { n: a.n + b.n, d: 1n } : rational(a.n + b.n, a.d);
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
/** The sum of many: on one denominator, reduced once. */
export function sum(values: readonly Rational[]): Rational {
  const denominator = commonDenominator(values);
  let numerator = 0n;
  for (const { n, d } of values) numerator += d === denominator ? n : n * (denominator / d);
  return rational(numerator, denominator);
}

export const isZero = (a: Rational): boolean => a.n === 0n;
export const equals = (a: Rational, b: Rational): boolean => compare(a, b) === 0;

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest integer not above a (toward minus infinity). */
export function floor(a: Rational): bigint {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
}

/** The nearest integer; a half goes to the even neighbour. */
export function roundHalfEven(a: Rational): bigint {
  const below = floor(a);
  const twice = (a.n - below * a.d) * 2n;
  if (twice < a.d) return below;
  if (twice > a.d) return below + 1n;
  return below % 2n === 0n ? below : below + 1n;
}

/** The least common multiple of the denominators. */
export function commonDenominator(values: Iterable<Rational>): bigint {
  let common = 1n;
  for (const { d } of values) if (common % d !== 0n) common *= d / gcd(common, d);
  return common;
}

/** "1/3" in lowest terms, or "2" where the value is whole. */
export function toFraction(a: Rational): string {
  const { n, d } = rational(a.n, a.d);
  return d === 1n ? `${n}` : `${n}/${d}`;
}
