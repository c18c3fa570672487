import type { Notice } from "./types.ts";

type Noted = Readonly<{ manager: string; name: string; notices: readonly Notice[] }>;
/** A warning in words, and of whom: the first of them, and how many others. */
type Note = Readonly<{ text: string; first: readonly Pick<Noted, "manager" | "name">[]; others: number }>;

const NAMES = 8;
const NOTES = 40;

/** Warnings by what they say, those of most people first; `more`: how many there is no room for, which the table has all the same. */
export function prepareNotes(rows: readonly Noted[], say: (notice: Notice) => string): { notes: readonly Note[]; more: number } {
  const byText = Map.groupBy(
    rows.flatMap(({ manager, name, notices }) => notices.map((notice) => ({ manager, name, text: say(notice) }))),
    ({ text }) => text,
  );
  const notes = [...byText]
    .map(([text, of]): Note => {
      const people = [...new Map(of.map(({ manager, name }) => [manager, { manager, name }])).values()];
      return { text, first: people.slice(0, NAMES), others: Math.max(0, people.length - NAMES) };
    })
    .sort((a, b) => b.first.length + b.others - a.first.length - a.others);
  return { notes: notes.slice(0, NOTES), more: Math.max(0, notes.length - NOTES) };
}
