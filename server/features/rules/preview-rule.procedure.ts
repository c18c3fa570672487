import type { z } from "zod";
import type { Locale } from "../../../lib/messages/locales.ts";
import { errorText, translator } from "../../../lib/messages/translate.ts";
import { toFixedDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { equals, type Rational } from "../../../lib/scoring/money/rational.ts";
import { toMoney, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { presentFaults } from "./present.ts";
import { type Outcome, type PreviewLine, previewRule, type RulePreview } from "./preview-rule.ts";
import { previewRuleInput, previewRuleOutput } from "./rules.types.ts";
import { checkRule } from "./save-rule.ts";

type Preview = NonNullable<z.infer<typeof previewRuleOutput>["preview"]>;

/** What a rule that is being written would have made of a period, or what is wrong with it. A mutation for its size: it stores nothing. */
export const previewRuleProcedure = procedureFor("rules.write")
  .input(previewRuleInput)
  .output(previewRuleOutput)
  .mutation(async ({ ctx, input }) => {
    const { value, faults } = await checkRule(ctx, input.text);
    if (value === null) return { faults: presentFaults(faults, ctx.locale), preview: null };
    return { faults: [], preview: presentPreview(await previewRule(ctx, value, input.period), ctx.locale) };
  });

/** The lines in which something changes, and what all of them come to. */
function presentPreview({ run, lines, counts, failure }: RulePreview, locale: Locale): Preview {
  const currency = run.baseCurrency;
  const total = (side: "before" | "after") => lines.reduce((sum, line) => sum + (line[side].bonusMinor ?? 0n), 0n);
  const shown = lines.filter(differs).map(({ manager, name, before, after }) => ({
    manager,
    name,
    before: presentOutcome(before, currency),
    after: presentOutcome(after, currency),
    difference: toMoney((after.bonusMinor ?? 0n) - (before.bonusMinor ?? 0n), currency),
  }));
  return {
    run: toRunHead(run),
    counts,
    failure: failure && errorText(failure, translator(locale)),
    lines: shown,
    managers: lines.length,
    risen: lines.filter(({ move }) => move > 0).length,
    fallen: lines.filter(({ move }) => move < 0).length,
    before: toMoney(total("before"), currency),
    after: toMoney(total("after"), currency),
    difference: toMoney(total("after") - total("before"), currency),
  };
}

const presentOutcome = ({ score, grade, bonusMinor }: Outcome, currency: string) => ({
  score: score && toFixedDecimal(score, 2),
  grade,
  bonus: bonusMinor === null ? null : toMoney(bonusMinor, currency),
});

/** Compared exactly: a score may move by less than is shown. */
const differs = ({ before, after }: PreviewLine): boolean =>
  before.grade !== after.grade || before.bonusMinor !== after.bonusMinor || !isEqual(before.score, after.score);

const isEqual = (a: Rational | null, b: Rational | null): boolean => (a === null || b === null ? a === b : equals(a, b));
