import path from "node:path";
import { ZipFault } from "./zip-entries.ts";

/** The path of a workbook's first sheet inside the archive. Throws ZipFault where the archive is no workbook. */
export function firstSheetPath(entry: (name: string) => Buffer | null): string {
  const workbook = entry("xl/workbook.xml")?.toString("utf8");
  const relations = entry("xl/_rels/workbook.xml.rels")?.toString("utf8");
  if (workbook === undefined || relations === undefined) throw new ZipFault("not a workbook");
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1];
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(([tag]) => attribute(tag, "Id") === id)?.[0];
  const target = relation && attribute(relation, "Target");
  if (!target) throw new ZipFault("no sheet");
  return target.startsWith("/") ? target.slice(1) : path.posix.join("xl", target);
}

/** The value of an attribute in an XML tag. */
export const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
