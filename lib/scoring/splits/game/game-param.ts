import { ScoringError } from "../../errors.ts";
import { isTable } from "../params/is-table.ts";
import { show } from "../params/show.ts";
import type { GameInput } from "./game-input.ts";

/** What each model states beside its name: a text, or a table of texts by member; coalitions state a list of worths. */
const FIELDS: Readonly<Record<GameInput["model"], Readonly<Record<string, "text" | "table" | "worths">>>> = {
  coalitions: { values: "worths" },
  additive: { values: "table" },
  airport: { costs: "table" },
  bankruptcy: { estate: "text", claims: "table" },
  "weighted-voting": { quota: "text", weights: "table" },
};

/**
 * A game as it stands in agreed parameters, from parsed JSON: its shape alone; whether it fits the members is for readGame.
 * Throws `split_param_not_game` {scheme, param, value, expected}.
 */
export function readGameParam(scheme: string, raw: unknown): GameInput {
  const wrong = (param: string, value: unknown, expected: string): ScoringError =>
    new ScoringError("split_param_not_game", { scheme, param, value: show(value), expected });
  if (!isTable(raw)) throw wrong("game", raw, '{"model": "additive", "values": {"M1": "3"}}');
  const { model, ...given } = raw;
  const fields = typeof model === "string" && Object.hasOwn(FIELDS, model) ? FIELDS[model as GameInput["model"]] : undefined;
  if (!fields) throw wrong("game.model", model, Object.keys(FIELDS).join(", "));
  const stranger = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
  if (stranger !== undefined) throw wrong(`game.${stranger}`, given[stranger], Object.keys(fields).join(", "));
  for (const [name, kind] of Object.entries(fields)) if (!FITS[kind](given[name])) throw wrong(`game.${name}`, given[name], EXPECTED[kind]);
  return raw as unknown as GameInput;
}

const isText = (value: unknown): boolean => typeof value === "string";
const FITS = {
  text: isText,
  table: (value: unknown): boolean => isTable(value) && Object.values(value).every(isText),
  worths: (value: unknown): boolean => Array.isArray(value) && value.every(isWorth),
};
const EXPECTED = { text: '"100"', table: '{"M1": "3"}', worths: '[{"members": ["M1", "M2"], "value": "3"}]' };

function isWorth(value: unknown): boolean {
  if (!isTable(value)) return false;
  const { members, value: worth, ...others } = value;
  return Array.isArray(members) && members.every(isText) && isText(worth) && Object.keys(others).length === 0;
}
