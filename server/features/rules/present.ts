import type { z } from "zod";
import type { Locale } from "../../../lib/messages/locales.ts";
import { translator } from "../../../lib/messages/translate.ts";
import type { RuleFault } from "../../../lib/scoring/errors.ts";
import { splitSchemes } from "../../../lib/scoring/splits/registry.ts";
import type { ListedRule } from "./list-rules.ts";
import type { listRulesOutput } from "./rules.types.ts";

type Listed = z.infer<typeof listRulesOutput>[number];

/** Faults as sentences in a reader's language, with names of split schemes in place of their codes. */
export const presentFaults = (faults: readonly RuleFault[], locale: Locale) => {
  const t = translator(locale);
  const nameOf = (scheme: string): string => (splitSchemes.has(scheme) ? t(`scheme.${scheme}`) : scheme);
  const named = ({ scheme, allowed, ...rest }: RuleFault["params"]) => ({
    ...rest,
    ...(scheme !== undefined && { scheme: nameOf(String(scheme)) }),
    ...(allowed !== undefined && { allowed: String(allowed).split(", ").map(nameOf).join(", ") }),
  });
  return faults.map(({ place, code, params }) => ({ place, text: t(`errors.${code}`, named(params)) }));
};

export const presentRule = ({ kind, code, current, versions, positions, units, managers }: ListedRule): Listed => ({
  kind,
  code,
  name: current.rule.name,
  current: current.version,
  versions: versions.map(({ version, rule, actor, createdAt, runs }) => ({
    version,
    from: rule.from,
    actor,
    createdAt,
    runs: runs.map((run) => ({ period: run.period, version: run.version })),
  })),
  positions: [...positions],
  units: [...units],
  managers,
});
