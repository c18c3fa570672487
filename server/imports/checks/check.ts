import type { KindDefinition } from "../kinds/kind.ts";
import { jsonObject, literal } from "../stage/literal.ts";
import type { Stage } from "../stage/stage.ts";

/**
 * A rule on rows that are sound by themselves. It finds them in the view `good` (columns as in the contract, with `line`), what
 * stands in `standing`, and both together as they will be after the import in `world` (`line` is empty for what stands, which
 * has `import_id` and `at_line` instead). It adds what it finds to `faults`.
 */
export type Check = (context: CheckContext) => Promise<void>;
export type CheckContext = Readonly<{ stage: Stage; definition: KindDefinition; acceptValid: boolean }>;

/** SQL expressions for a fault's parts; `value` must be a text. */
export type FaultSql = Readonly<{
  line: string;
  column: string | null;
  value: string;
  code: string;
  params?: Readonly<Record<string, string>>;
}>;

/** `INSERT INTO faults SELECT ...`, to be followed by FROM and WHERE. */
export const insertFaults = ({ line, column, value, code, params = {} }: FaultSql): string =>
  `INSERT INTO faults SELECT ${line}, ${column === null ? "NULL" : literal(column)}, ${value}, ${literal(code)}, ${jsonObject(params)}`;

/** Parameters that tell where another row is: in this file (`other` = "file") or standing from an earlier import. */
export const otherPlace = (alias: string): Record<string, string> => ({
  other: `CASE WHEN ${alias}.line IS NULL THEN 'standing' ELSE 'file' END`,
  otherLine: `coalesce(${alias}.line, ${alias}.at_line)`,
  otherImport: `coalesce(${alias}.import_id, 0)`,
});
