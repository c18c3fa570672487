import * as z from "zod/mini";
import type { Choice, Fault } from "./log-data.ts";
import { parseWhen, toInstant, type WhenWords } from "./parse-when.ts";

const choice = z.custom<Choice>((value) => typeof value === "object" && value !== null);

/** What is typed for one activity. Messages are keys: the form translates them. */
export const entrySchema = z.object({
  manager: z.nullable(choice).check(z.refine((value) => value !== null, "activities.manager_needed")),
  kind: z.string().check(z.trim(), z.minLength(1, "activities.kind_needed"), z.maxLength(200, "activities.too_long")),
  client: z.nullable(choice),
  deal: z.nullable(choice),
  when: z.string(),
  minutes: z.string().check(z.trim(), z.regex(/^\d{0,6}$/, "activities.minutes_wrong")),
  outcome: z.string().check(z.maxLength(1_000, "activities.too_long")),
  note: z.string().check(z.maxLength(10_000, "activities.too_long")),
});

export type EntryValues = z.input<typeof entrySchema>;
export type EntryField = keyof EntryValues;
export const ENTRY_FIELDS = z.keyof(entrySchema).options;

export const emptyEntry = (kept: Partial<EntryValues>): EntryValues => ({
  manager: null,
  kind: "",
  client: null,
  deal: null,
  when: "",
  minutes: "",
  outcome: "",
  note: "",
  ...kept,
});

/** Whether anything of an entry would be lost: what is kept from one entry to the next does not count. */
export const isBlank = ({ client, deal, when, minutes, outcome, note }: EntryValues): boolean =>
  client === null && deal === null && [when, minutes, outcome, note].every((text) => text.trim() === "");

/** What is sent; null where the moment is none. */
export function toInput(values: EntryValues, now: string, words: WhenWords) {
  const at = parseWhen(values.when, now, words);
  if (at === null) return null;
  const { manager, client, deal, kind, minutes, outcome, note } = values;
  return {
    manager: manager?.code ?? "",
    kind: kind.trim(),
    at: toInstant(at),
    ...optional({ client: client?.code ?? "", deal: deal?.code ?? "", minutes, outcome, note }),
  };
}

export type EntryInput = NonNullable<ReturnType<typeof toInput>>;

const optional = <Texts extends Record<string, string>>(texts: Texts): Partial<Texts> =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([name, text]) => [name, text.trim()])
      .filter(([, text]) => text !== ""),
  ) as Partial<Texts>;

/** The field of the form that a column of the contract is entered in. */
export const fieldOf = (column: string | null): EntryField => {
  const fields: Readonly<Record<string, EntryField>> = {
    manager: "manager", client: "client", deal: "deal", kind: "kind", at: "when", minutes: "minutes", outcome: "outcome",
  }; // biome-ignore format: a small table
  return fields[column ?? ""] ?? "note";
};

/** The parameters of a fault's message, which chooses by "none" where one has nothing to say. */
export const faultParams = ({ column, value, params }: Fault): Record<string, string | number> => ({
  line: 1,
  column: column ?? "",
  value: value ?? "",
  example: "",
  ...Object.fromEntries(Object.entries(params).map(([name, param]) => [name, param === "" ? "none" : param])),
});

/** A name for one entry, under which it enters once however often it is sent. Works without a secure connection too. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
