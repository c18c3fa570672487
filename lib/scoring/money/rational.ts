/**
 * Exact fractions of bigints: every amount, rate, weight and share inside the core is one of these until its one final
 * rounding. The denominator is positive. A fraction need not be in lowest terms (bulk sums are not, to save the work):
 * compare values with equals and compare, never by their fields. What is calculated from fractions in lowest terms is in
 * lowest terms: arithmetic looks for common factors only where such fractions can have them (Knuth, TAOCP 4.5.1), which
 * are small numbers even where the fractions have hundreds of digits.
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
  if (b === 1n) return 1n;
  let x = abs(a);
  let y = abs(b);
  while (y > SAFE) [x, y] = [y, x % y];
  if (y === 0n) return x;
  return BigInt(safeGcd(Number(y), Number(x <= SAFE ? x : x % y)));
}

/** x / divisor, where the divisor is known to divide: mostly it is 1. */
const without = (divisor: bigint, x: bigint): bigint => (divisor === 1n ? x : x / divisor);

/** n/d in lowest terms. Throws RangeError on a zero denominator: a bug of the caller, never of the data. */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 0n) throw new RangeError("rational: zero denominator");
  if (d === 1n) return { n, d };
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n, d) * sign;
  return { n: n / divisor, d: d / divisor };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return rational(a.n + b.n, a.d);
  const common = gcd(a.d, b.d);
  if (common === 1n) return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
  const rest = a.d / common;
  const n = a.n * (b.d / common) + b.n * rest;
  const divisor = gcd(n, common);
  return { n: without(divisor, n), d: rest * without(divisor, b.d) };
}

export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));

export function multiply(a: Rational, b: Rational): Rational {
  const [ab, ba] = [gcd(a.n, b.d), gcd(b.n, a.d)];
  return { n: without(ab, a.n) * without(ba, b.n), d: without(ba, a.d) * without(ab, b.d) };
}

export const divide = (a: Rational, b: Rational): Rational => multiply(a, inverse(b));

function inverse({ n, d }: Rational): Rational {
  if (n === 0n) throw new RangeError("rational: zero denominator");
  return n < 0n ? { n: -d, d: -n } : { n: d, d: n };
}

/** The sum of many, on one denominator. Only a factor that several denominators share can be one of the sum's numerator too. */
export function sum(values: readonly Rational[]): Rational {
  let denominator = 1n;
  let shared = 1n;
  for (const { d } of values) {
    if (d === 1n) continue;
    const common = denominator === d ? d : gcd(denominator, d);
    denominator *= without(common, d);
    shared = lcm(shared, common);
  }
  let numerator = 0n;
  for (const { n, d } of values) numerator += d === denominator ? n : n * (denominator / d);
  const divisor = gcd(numerator, shared);
  return { n: without(divisor, numerator), d: without(divisor, denominator) };
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
  for (const { d } of values) common = lcm(common, d);
  return common;
}

const lcm = (a: bigint, b: bigint): bigint => (b === 1n || a === b || a % b === 0n ? a : a * (b / gcd(a, b)));

/** "1/3" in lowest terms, or "2" where the value is whole. */
export function toFraction(a: Rational): string {
  const { n, d } = rational(a.n, a.d);
  return d === 1n ? `${n}` : `${n}/${d}`;
}
