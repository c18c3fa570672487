import { dayOf } from "../../../lib/scoring/periods/day.ts";
import { toSchemeForm } from "../../api/scheme-form.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { ruleForm } from "./rule-form.ts";
import { ruleFormOutput } from "./rules.types.ts";

/** What the editor offers: metrics, words of the facts, rules to refer to, periods to try a rule on. */
export const ruleFormProcedure = procedureFor("rules.read")
  .output(ruleFormOutput)
  .query(async ({ ctx }) => {
    const { metrics, words, schemes, plans, periods, splitSchemes } = await ruleForm(ctx, dayOf(new Date()));
    return {
      metrics,
      words: {
        positions: [...words.positions],
        segments: [...words.segments],
        kinds: [...words.kinds],
        criteria: [...words.criteria],
        products: [...words.products],
        units: [...words.units],
        roles: [...words.roles],
      },
      schemes: schemes.map(({ code, name, bands }) => ({ code, name, grades: bands.map(({ grade }) => grade) })),
      plans: plans.map(({ code, name }) => ({ code, name })),
      periods: [...periods],
      splitSchemes: splitSchemes.map(({ scheme, besideTotal }) => ({ scheme, besideTotal, form: toSchemeForm(scheme) })),
    };
  });
