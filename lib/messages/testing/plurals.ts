import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Message } from "./catalogue.ts";

/** Every element of a message, those inside plurals, selects and tags included. */
function elementsOf(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element, ...Object.values(element.options).flatMap(({ value }) => elementsOf(value))];
    }
    return element.type === TYPE.tag ? [element, ...elementsOf(element.children)] : [element];
  });
}

const isText = ({ type }: MessageFormatElement): boolean => type === TYPE.literal || type === TYPE.pound;

/** The names of a message's parameters and tags, sorted: a translation must have the same. */
export function placeholders(text: string): { name: string; isTag: boolean }[] {
  const named = elementsOf(parse(text)).filter((element) => !isText(element));
  const tags = new Map(named.map((element) => ["value" in element ? String(element.value) : "", element.type === TYPE.tag]));
  return [...tags].map(([name, isTag]) => ({ name, isTag })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Plurals without a form that the language has: "11 manager", as "key: name lacks few". */
export function missingForms({ key, text }: Pick<Message, "key" | "text">, locale: string): string[] {
  return elementsOf(parse(text)).flatMap((element) => {
    if (element.type !== TYPE.plural) return [];
    const forms = Object.keys(element.options);
    // Nothing but a number of its own ("=0") told apart: the language's forms do not matter.
    if (forms.every((form) => form === "other" || form.startsWith("="))) return [];
    const type = element.pluralType ?? "cardinal";
    const needed = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;
    return needed.filter((form) => !forms.includes(form)).map((form) => `${key}: ${element.value} lacks ${form}`);
  });
}

/** The words of a message, without what is the same in every language: parameters, tags, the product's name, keys, commands. */
export const wordsOf = (text: string): string =>
  elementsOf(parse(text))
    .map((element) => (element.type === TYPE.literal ? element.value : ""))
    .join(" ")
    .replaceAll(/Meritledger|Ctrl|`[^`]*`|^(npm|curl) .*/g, "");
