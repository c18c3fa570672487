/**
 * The length of a figure's bar in per cent of the largest, to a tenth; negative for a loss, so that a large one does not look like
 * nothing. Both are whole numbers as text; a length is drawn, never reckoned with.
 */
export const barLength = (value: string, largest: string): number =>
  Number(largest) === 0 ? 0 : Math.round((Number(value) / Number(largest)) * 1_000) / 10;
