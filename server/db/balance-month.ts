/**
 * The compact form of a balance fact: the days that one import names in one account's month, with their balances and source
 * lines. Per entry: the day of the month (one byte), the balance in minor units and the line, each as the signed difference
 * from the entry before, in 7-bit groups.
 */
export type BalanceEntry = Readonly<{ dayOfMonth: number; balanceMinor: bigint; line: number }>;

/** The sums that stand beside the encoded days; they say the same, in numbers SQL can add. */
export type BalanceSums = Readonly<{ firstDay: number; lastDay: number; balanceDays: bigint; closingMinor: bigint }>;

const INITIAL_BYTES = 512;
const SAFE = 1n << 51n;

/**
 * Builds balance facts one entry after the other (bulk imports write hundreds of thousands a second, so nothing is allocated
 * per entry). Entries of a month come in the order of their days, each day once.
 */
export class MonthEncoder {
  #bytes = new Uint8Array(INITIAL_BYTES);
  #length = 0;
  #firstDay = 0;
  #lastDay = 0;
  #balance = 0n;
  #line = 0;
  #balanceDays = 0n;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(dayOfMonth: number, balanceMinor: bigint, line: number): void {
    if (this.#length === 0) this.#firstDay = dayOfMonth;
    else this.#balanceDays += this.#balance * BigInt(dayOfMonth - this.#lastDay);
    if (this.#length + 32 > this.#bytes.length) this.#grow();
    this.#bytes[this.#length++] = dayOfMonth;
    this.#signed(balanceMinor - this.#balance);
    this.#signedNumber(line - this.#line);
    this.#lastDay = dayOfMonth;
    this.#balance = balanceMinor;
    this.#line = line;
  }

  /** The fact, and an encoder that is empty again. `monthLength` is the number of days in the month. */
  finish(monthLength: number): BalanceSums & { bytes: Uint8Array } {
    const fact = {
      firstDay: this.#firstDay,
      lastDay: this.#lastDay,
      balanceDays: this.#balanceDays + this.#balance * BigInt(monthLength + 1 - this.#lastDay),
      closingMinor: this.#balance,
      bytes: this.#bytes.slice(0, this.#length),
    };
    this.#length = 0;
    this.#balance = 0n;
    this.#line = 0;
    this.#balanceDays = 0n;
    return fact;
  }

  #signed(value: bigint): void {
    if (value < SAFE && value > -SAFE) {
      this.#signedNumber(Number(value));
      return;
    }
    let rest = value < 0n ? -value * 2n - 1n : value * 2n;
    while (rest > 0x7fn) {
      this.#bytes[this.#length++] = Number(rest & 0x7fn) | 0x80;
      rest >>= 7n;
    }
    this.#bytes[this.#length++] = Number(rest);
  }

  /** Exact for |value| below 2^52: doubling stays within a number's whole range. */
  #signedNumber(value: number): void {
    let rest = value < 0 ? -value * 2 - 1 : value * 2;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  #grow(): void {
    const bigger = new Uint8Array(this.#bytes.length * 2);
    bigger.set(this.#bytes);
    this.#bytes = bigger;
  }
}

/** The entries of an encoded month, in the order of their days. */
export function decodeBalanceMonth(bytes: Uint8Array): BalanceEntry[] {
  const entries: BalanceEntry[] = [];
  let at = 0;
  let balanceMinor = 0n;
  let line = 0;
  const signed = (): number | bigint => {
    let low = 0;
    let scale = 1;
    let high = 0n;
    let bits = 0;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError("balance month: bytes end inside an entry");
      if (bits < 49) low += (byte & 0x7f) * scale;
      else high |= BigInt(byte & 0x7f) << BigInt(bits);
      scale *= 128;
      bits += 7;
      if (byte < 0x80) break;
    }
    // Below 2^49 a number holds it exactly.
    if (high === 0n) return low % 2 === 1 ? -(low + 1) / 2 : low / 2;
    const zigzag = BigInt(low) | high;
    return zigzag & 1n ? -((zigzag + 1n) >> 1n) : zigzag >> 1n;
  };
  while (at < bytes.length) {
    const dayOfMonth = bytes[at++] as number;
    balanceMinor += BigInt(signed());
    line += Number(signed());
    entries.push({ dayOfMonth, balanceMinor, line });
  }
  return entries;
}

/** The sums that must stand beside these entries. Imports check them when writing, `merit verify` when reading. */
export function balanceSums(entries: readonly Omit<BalanceEntry, "line">[], monthLength: number): BalanceSums {
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) throw new RangeError("balance month: no entries");
  let balanceDays = 0n;
  entries.forEach((entry, i) => {
    const until = entries[i + 1]?.dayOfMonth ?? monthLength + 1;
    balanceDays += entry.balanceMinor * BigInt(until - entry.dayOfMonth);
  });
  return { firstDay: first.dayOfMonth, lastDay: last.dayOfMonth, balanceDays, closingMinor: last.balanceMinor };
}
