/**
 * The primal simplex method for: maximise cost * x, A x = b, x >= 0, in integers throughout. The inverse of the basis is kept
 * as integers over one common determinant and every division is exact (Edmonds 1967), so nothing is ever rounded. Columns are
 * asked for one at a time by whoever prices them; A itself is never written out.
 */
export type Column = Readonly<{ id: number; entries: readonly bigint[]; cost: bigint }>;

export class Basis {
  /** Row r of the inverse, times `determinant`. */
  #inverse: bigint[][];
  #determinant = 1n;
  readonly #columns: (Column | undefined)[];

  constructor(rows: number) {
    this.#inverse = Array.from({ length: rows }, (_, r) => Array.from({ length: rows }, (_, c) => (r === c ? 1n : 0n)));
    this.#columns = new Array(rows).fill(undefined);
  }

  get determinant(): bigint {
    return this.#determinant;
  }

  get isComplete(): boolean {
    return !this.#columns.includes(undefined);
  }

  /** Before the start: takes a column into a free row; false where it depends on those already in. */
  fill(column: Column): boolean {
    const direction = this.#transformed(column);
    const row = direction.findIndex((entry, r) => entry !== 0n && this.#columns[r] === undefined);
    if (row < 0) return false;
    this.#pivot(row, direction, column);
    return true;
  }

  /** Prices of the rows, times `determinant`. */
  prices(): bigint[] {
    return this.#inverse.map((_, c) =>
      this.#inverse.reduce((sum, row, r) => sum + (this.#columns[r]?.cost ?? 0n) * (row[c] as bigint), 0n),
    );
  }

  /** The basic columns that are in the solution with more than zero; b is 1 in its last row and 0 elsewhere. */
  positive(): Column[] {
    return this.#columns.filter((column, r): column is Column => column !== undefined && this.#level(r) > 0n);
  }

  /** Takes a column in, and out the one that limits it (ties: the smallest id, Bland 1977). True where the objective moved. */
  enter(column: Column): boolean {
    const direction = this.#transformed(column);
    let leaving = -1;
    for (const [r, entry] of direction.entries()) {
      if (entry > 0n && (leaving < 0 || this.#limitsBefore(r, leaving, direction))) leaving = r;
    }
    if (leaving < 0) throw new RangeError("simplex: the objective has no bound");
    const moved = this.#level(leaving) > 0n;
    this.#pivot(leaving, direction, column);
    return moved;
  }

  #limitsBefore(row: number, other: number, direction: readonly bigint[]): boolean {
    const difference = this.#level(row) * (direction[other] as bigint) - this.#level(other) * (direction[row] as bigint);
    return difference < 0n || (difference === 0n && (this.#columns[row]?.id ?? -1) < (this.#columns[other]?.id ?? -1));
  }

  #level(row: number): bigint {
    return this.#inverse[row]?.at(-1) ?? 0n;
  }

  #transformed({ entries }: Column): bigint[] {
    return this.#inverse.map((row) => row.reduce((sum, entry, c) => sum + entry * (entries[c] as bigint), 0n));
  }

  #pivot(row: number, direction: readonly bigint[], column: Column): void {
    const pivot = direction[row] as bigint;
    const own = this.#inverse[row] as bigint[];
    const sign = pivot < 0n ? -1n : 1n;
    this.#inverse = this.#inverse.map((other, r) => {
      if (r === row) return own.map((entry) => sign * entry);
      const factor = direction[r] as bigint;
      return other.map((entry, c) => (sign * (pivot * entry - factor * (own[c] as bigint))) / this.#determinant);
    });
    this.#determinant = sign * pivot;
    this.#columns[row] = column;
  }
}
