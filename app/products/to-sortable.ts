/** A rate or share of four decimals as a number: for the order of a table and for its files alone. Missing stays missing. */
export const toSortable = (text: string | null): number | null => (text === null ? null : Number(text));
