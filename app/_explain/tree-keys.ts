import { canOpen, parentOf, type Row } from "./rows.ts";

type At = {
  rows: readonly Row[];
  index: number;
  row: Row;
  move: (row: Row | undefined) => void;
  toggle: (row: Row, to?: boolean) => void;
};

/** What a key does where, as trees have it (WAI-ARIA). Keys that are not here are the browser's. */
export const TREE_KEYS: Readonly<Record<string, (at: At) => void>> = {
  ArrowDown: ({ rows, index, move }) => move(rows[index + 1]),
  ArrowUp: ({ rows, index, move }) => move(rows[index - 1]),
  Home: ({ rows, move }) => move(rows[0]),
  End: ({ rows, move }) => move(rows.at(-1)),
  ArrowRight: ({ rows, index, row, move, toggle }) => {
    if (row.kind === "step" && !row.isOpen && canOpen(row.step)) toggle(row, true);
    else if (row.kind === "step" && row.isOpen) move(rows[index + 1]);
  },
  ArrowLeft: ({ rows, row, move, toggle }) => {
    if (row.kind === "step" && row.isOpen) toggle(row, false);
    else move(rows.find(({ id }) => id === parentOf(row.id)));
  },
  Enter: ({ row, toggle }) => toggle(row),
  " ": ({ row, toggle }) => toggle(row),
};
