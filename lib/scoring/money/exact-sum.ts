import { add, type Rational, ZERO } from "./rational.ts";

/**
 * Adds many fractions without reducing each: numerators are kept per denominator, and there are few of those (day-count bases
 * times powers of ten). Millions of terms cost one bigint addition each.
 */
export class ExactSum {
  readonly #numerators = new Map<bigint, bigint>();

  add(n: bigint, d: bigint): void {
    this.#numerators.set(d, (this.#numerators.get(d) ?? 0n) + n);
  }

  /** The sum, not in lowest terms. */
  total(): Rational {
    let total = ZERO;
    for (const [d, n] of this.#numerators) total = total.n === 0n ? { n, d } : add(total, { n, d });
    return total;
  }
}
