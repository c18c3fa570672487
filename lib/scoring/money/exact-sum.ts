import { add, type Rational, ZERO } from "./rational.ts";

/**
 * Adds many fractions without reducing each: numerators are kept per denominator, and there are few of those (day-count bases
 * times powers of ten). Millions of terms cost one bigint addition each.
 */
export class ExactSum {
  /** The first denominator has its own place: most sums never see another, and a run holds hundreds of thousands of sums. */
  #n = 0n;
  #d = 0n;
  #others: Map<bigint, bigint> | undefined;

  add(n: bigint, d: bigint): void {
    if (this.#d === 0n) this.#d = d;
    if (d === this.#d) {
      this.#n += n;
      return;
    }
    this.#others ??= new Map();
    this.#others.set(d, (this.#others.get(d) ?? 0n) + n);
  }

  /** The sum, not in lowest terms. */
  total(): Rational {
    if (this.#d === 0n) return ZERO;
    let total: Rational = { n: this.#n, d: this.#d };
    for (const [d, n] of this.#others ?? []) total = total.n === 0n ? { n, d } : add(total, { n, d });
    return total;
  }
}
