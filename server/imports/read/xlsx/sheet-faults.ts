import { type Fault, fileFault } from "../../fault.ts";
import { attribute } from "./first-sheet.ts";

const MOST = 1000;

/**
 * What must not stand in a sheet: formulas (their stored results may be out of date), merged cells (to which row does the value
 * belong?) and errors. The reader of values knows nothing of these, so they are looked for in the sheet's XML.
 */
export function sheetFaults(xml: string): Fault[] {
  return [...formulas(xml), ...errors(xml), ...merged(xml)].slice(0, MOST).sort((a, b) => a.line - b.line);
}

const rowOf = (cell: string): number => Number(/\d+/.exec(cell)?.[0] ?? 1);

const columnOf = (cell: string): string => /^[A-Z]+/.exec(cell)?.[0] ?? "";

function* formulas(xml: string): Generator<Fault> {
  for (const match of xml.matchAll(/<(?:\w+:)?f[\s>/]/g)) {
    const before = xml.slice(Math.max(0, match.index - 500), match.index);
    const tag = before.slice(Math.max(before.lastIndexOf("<c "), before.lastIndexOf(":c ")));
    const cell = attribute(tag, "r") ?? "?";
    const text = xml.slice(match.index, match.index + 300).replace(/^<[^>]*>/, "");
    yield fileFault(
      "xlsx_formula",
      { cell },
      { line: rowOf(cell), column: columnOf(cell), value: `=${text.slice(0, Math.max(0, text.indexOf("<")))}` },
    );
  }
}

function* errors(xml: string): Generator<Fault> {
  for (const match of xml.matchAll(/<(?:\w+:)?c\s[^>]*\bt="e"[^>]*>/g)) {
    const cell = attribute(match[0], "r") ?? "?";
    const value = /<(?:\w+:)?v>([^<]*)</.exec(xml.slice(match.index, match.index + 500))?.[1] ?? "";
    yield fileFault("xlsx_error", { cell }, { line: rowOf(cell), column: columnOf(cell), value });
  }
}

function* merged(xml: string): Generator<Fault> {
  for (const match of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/g)) {
    const range = attribute(match[0], "ref") ?? "?";
    yield fileFault("xlsx_merged", { range }, { line: rowOf(range), column: columnOf(range), value: range });
  }
}
