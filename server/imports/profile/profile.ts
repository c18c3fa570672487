import { z } from "zod";
import { KIND_NAMES } from "../kinds/kind.ts";

/** A column of the file: its name in the header, or its position, counted from 1. */
const fileColumn = z.union([z.string().min(1), z.int().min(1)]);

const dateFormat = z
  .string()
  .regex(/^[^\p{L}]*(?:(?:YYYY|YY|MM|DD)[^\p{L}]*){3}$/u, "a date format is made of YYYY (or YY), MM and DD, each once, such as DD.MM.YYYY")
  .refine((format) => ["Y", "MM", "DD"].every((part) => format.includes(part)), "a date format needs the year, the month and the day");

const numberFormat = z.strictObject({
  decimal: z.string().length(1).default("."),
  /** a space also stands for the no-break spaces */
  group: z.string().length(1).optional(),
  negative: z.enum(["leading", "trailing", "parentheses"]).default("leading"),
});

const condition = z.union([
  z.strictObject({ column: fileColumn, in: z.array(z.string()).min(1) }),
  z.strictObject({ column: fileColumn, notIn: z.array(z.string()).min(1) }),
  z.strictObject({ column: fileColumn, empty: z.boolean() }),
]);

const source = z.union([
  fileColumn,
  z.strictObject({
    column: fileColumn,
    date: dateFormat.optional(),
    number: numberFormat.optional(),
    map: z.record(z.string(), z.string()).optional(),
    /** debit rows of an export that writes all amounts without a sign */
    negateWhen: condition.optional(),
  }),
  z.strictObject({ constant: z.string().min(1) }),
  z.strictObject({
    template: z.string().regex(/^[^{}]*(?:\{[^{}]+\}[^{}]*)+$/, 'a template names columns in braces, such as "A{account_id}"'),
  }),
]);

const oneCharacter = z
  .string()
  .length(1)
  .regex(/^[\x20-\x7e\t]$/, "one character of ASCII");

/** How a bank's own export becomes a file of the contract. */
export const profileSchema = z.strictObject({
  kind: z.enum(KIND_NAMES),
  description: z.string().optional(),
  encoding: z.string().default("utf-8"),
  delimiter: oneCharacter.default(","),
  quote: oneCharacter.nullable().default('"'),
  /** lines before the header (or before the first row) that are no part of the table */
  skipLines: z.int().min(0).default(0),
  /** the column names of a file that has no header line */
  header: z.array(z.string().min(1)).min(1).optional(),
  /** columns of the file that mean nothing here: some, or all that no rule names */
  ignore: z.union([z.literal("*"), z.array(z.string())]).default([]),
  /** where each column of the contract comes from; one that is not listed is the file's column of the same name */
  columns: z.record(z.string(), source).default({}),
  where: z.array(condition).default([]),
  onRepeatedKey: z.enum(["error", "first", "last"]).default("error"),
  /** cut blanks around values */
  trim: z.boolean().default(false),
  /** two-digit years from here on belong to the 1900s */
  centuryFrom: z.int().min(0).max(99).default(70),
});

export type Profile = z.infer<typeof profileSchema>;
export type ProfileInput = z.input<typeof profileSchema>;
export type Source = z.infer<typeof source>;
export type Condition = z.infer<typeof condition>;
export type NumberFormat = z.infer<typeof numberFormat>;
export type FileColumn = z.infer<typeof fileColumn>;
