/** A text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an SQL identifier. */
export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** `json_object('a', x, 'b', y)`: parameters of a message, each given as an SQL expression. */
export const jsonObject = (fields: Readonly<Record<string, string>>): string =>
  `json_object(${Object.entries(fields)
    .map(([key, expression]) => `${literal(key)}, ${expression}`)
    .join(", ")})`;

/** Whether two rows have the same values in some columns, empty ones included. */
export const sameIn = (columns: readonly string[], left: string, right: string): string =>
  columns.map((column) => `${left}.${name(column)} IS NOT DISTINCT FROM ${right}.${name(column)}`).join(" AND ");
