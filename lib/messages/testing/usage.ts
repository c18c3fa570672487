import { parseSync } from "@swc/core";

/** Sections whose keys are codes that the code names bare: `new MeritError("period_invalid")`, a step's label, a warning's code. */
export const CODE_SECTIONS = ["metrics", "errors", "faults", "warnings", "explain", "progress"];

/** What one source file says about messages. */
export type Usage = {
  /** Every string literal: a key may be handed on before it is translated. */
  literals: Set<string>;
  /** Keys built around a value, such as `roles.${role}`: the parts that stand fast. */
  patterns: string[][];
  /** Keys that must exist; one of the alternatives will do (a translator of two namespaces, a notice that may be of any section). */
  asked: { alternatives: string[]; place: string }[];
};

type Node = { type?: string; span?: { start: number } } & Record<string, unknown>;

const TRANSLATORS = ["useTranslations", "getTranslations"];
const VARIANTS = ["rich", "markup", "raw", "has"];
/** A code is of two words or more, so that a currency's or a unit's code is none. */
const CODE = /^[a-z0-9]+(_[a-z0-9]+)+$/;
const ERRORS = ["MeritError", "ScoringError"];
/** Names that translate without being made from a translator in the same file (handed in as a parameter). */
const ROOT_NAMES = ["t", "translate"];

export function readUsage(file: string, source: string): Usage {
  const usage: Usage = { literals: new Set(), patterns: [], asked: [] };
  const module = parseSync(source, { syntax: "typescript", tsx: file.endsWith("x") }) as unknown as Node;
  const bytes = Buffer.from(source);
  const place = (node: Node): string => `${file}:${lineOf(bytes, node.span?.start ?? 1)}`;
  const namespaces = translatorNames(module);

  visit(module, (node) => {
    if (node.type === "StringLiteral") usage.literals.add(node.value as string);
    if (node.type === "TemplateLiteral") {
      const parts = (node.quasis as { cooked: string }[]).map((quasi) => quasi.cooked);
      if (parts.length === 1) usage.literals.add(parts[0] ?? "");
      else if (parts[0]?.includes(".")) usage.patterns.push(parts);
    }
    if (node.type === "CallExpression") {
      const name = translatorCalled(node.callee as Node, namespaces);
      const key = name === undefined ? undefined : literal(firstArgument(node));
      if (name !== undefined && key !== undefined) {
        const bound = namespaces.get(name) ?? [""];
        usage.asked.push({ alternatives: bound.map((namespace) => (namespace ? `${namespace}.${key}` : key)), place: place(node) });
      }
    }
    const coded = codeOf(node);
    if (coded) usage.asked.push({ alternatives: coded.sections.map((section) => `${section}.${coded.code}`), place: place(coded.at) });
  });
  return usage;
}

/** `new MeritError("code")`, `label("code")` of a step, `{ code: "code" }` of a notice. */
function codeOf(node: Node): { code: string; sections: string[]; at: Node } | undefined {
  const named = (sections: string[], value: Node | undefined, at: Node) => {
    const code = literal(value);
    return code !== undefined && CODE.test(code) ? { code, sections, at } : undefined;
  };
  if (node.type === "NewExpression" && ERRORS.includes(identifier(node.callee) ?? "")) return named(["errors"], firstArgument(node), node);
  if (node.type === "CallExpression" && identifier(node.callee) === "label") return named(["explain"], firstArgument(node), node);
  if (node.type === "KeyValueProperty" && identifier(node.key) === "code")
    return named(CODE_SECTIONS, node.value as Node, node.value as Node);
  return undefined;
}

/** `const t = useTranslations("leaderboard")`: the namespaces that stand before the keys of each translator of the file. */
function translatorNames(module: Node): Map<string, string[]> {
  const names = new Map<string, string[]>();
  visit(module, (node) => {
    if (node.type !== "VariableDeclarator") return;
    const name = identifier(node.id);
    const init = node.init as Node | null;
    const call = init?.type === "AwaitExpression" ? (init.argument as Node) : init;
    if (!name || call?.type !== "CallExpression" || !TRANSLATORS.includes(identifier(call.callee) ?? "")) return;
    names.set(name, [...(names.get(name) ?? []), namespaceOf(firstArgument(call))]);
  });
  return names;
}

function namespaceOf(argument: Node | undefined): string {
  if (argument?.type !== "ObjectExpression") return literal(argument) ?? "";
  const property = (argument.properties as Node[]).find((one) => identifier(one.key) === "namespace");
  return literal(property?.value as Node | undefined) ?? "";
}

function translatorCalled(callee: Node, namespaces: Map<string, string[]>): string | undefined {
  const isVariant = callee.type === "MemberExpression" && VARIANTS.includes(identifier(callee.property) ?? "");
  const name = identifier(isVariant ? callee.object : callee);
  return name !== undefined && (namespaces.has(name) || ROOT_NAMES.includes(name)) ? name : undefined;
}

const identifier = (node: unknown): string | undefined =>
  (node as Node | null)?.type === "Identifier" ? ((node as Node).value as string) : undefined;

function literal(node: Node | undefined): string | undefined {
  if (node?.type === "StringLiteral") return node.value as string;
  if (node?.type === "TemplateLiteral" && (node.quasis as unknown[]).length === 1) return (node.quasis as { cooked: string }[])[0]?.cooked;
  return undefined;
}

const firstArgument = (call: Node): Node | undefined => (call.arguments as { expression: Node }[] | undefined)?.[0]?.expression;

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, see);
  else if (node !== null && typeof node === "object") {
    see(node as Node);
    for (const inner of Object.values(node)) visit(inner, see);
  }
}

/** swc counts bytes from 1. */
function lineOf(bytes: Buffer, start: number): number {
  let line = 1;
  for (let at = 0; at < start - 1; at++) if (bytes[at] === 0x0a) line++;
  return line;
}
