import type { z } from "zod";
import type { Locale } from "../../../lib/messages/locales.ts";
import { translator } from "../../../lib/messages/translate.ts";
import type { Notice } from "../../../lib/scoring/explanation/notice.ts";
import { parseDecimal, toFixedDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { parseFraction } from "../../../lib/scoring/money/fraction.ts";
import { parseMinor } from "../../../lib/scoring/money/minor.ts";
import { toSchemeForm } from "../../api/scheme-form.types.ts";
import { toMoney } from "../../api/shared.types.ts";
import type { evidenceStep, PresentedStep } from "../explanations/index.ts";
import type { SplitOut } from "../splits/index.ts";
import type { ComparedScheme } from "./compare-deal.ts";
import { type comparedScheme, PROPERTIES } from "./compare-deal.types.ts";
import type { dealHead, member, paramValues } from "./deal.types.ts";
import type { DealRow, MemberRow } from "./deal-repository.ts";
import { type NamesByCode, readableParams } from "./names.ts";

type SchemeOut = z.infer<typeof comparedScheme>;
type ParamsOut = z.infer<typeof paramValues>;

export const presentDeal = (deal: DealRow): z.infer<typeof dealHead> => ({
  code: deal.code,
  name: deal.name,
  client: deal.client,
  clientName: deal.clientName,
  opened: deal.opened,
  closed: deal.closed,
  amount: toMoney(deal.amountMinor, deal.currency),
  state: deal.closed === null ? "open" : "closed",
});

export const presentMember = ({ manager, name, unit, unitName, role }: MemberRow): z.infer<typeof member> => ({
  manager,
  name,
  unit,
  unitName,
  role,
});

/** Parameters were checked by their scheme before: they are what `paramValues` says. */
export const presentParams = (params: unknown): ParamsOut | null => (params === undefined ? null : (params as ParamsOut | null));

/** Texts of the core with names of people and schemes in place of codes. */
export function speaker(locale: Locale, names: NamesByCode) {
  const t = translator(locale);
  const say = (section: string, { code, params }: Notice): string => {
    const { scheme, ...rest } = readableParams(params, names);
    return t(`${section}.${code}`, scheme === undefined ? rest : { ...rest, scheme: t(`scheme.${scheme}`) });
  };
  const step = ({ label, children, ...rest }: PresentedStep): z.infer<typeof evidenceStep> => ({
    ...rest,
    label: { code: label.code, params: { ...readableParams(label.params, names) } },
    children: children.map(step),
  });
  return { step, reason: (error: Notice) => say("errors", error), warning: (notice: Notice) => say("warnings", notice) };
}

export type Speaker = ReturnType<typeof speaker>;

export function presentScheme(one: ComparedScheme, currency: string, speak: Speaker): SchemeOut {
  const { scheme, params, isAgreed, precedent, besideTotal, result, error } = one;
  return {
    scheme,
    form: toSchemeForm(scheme),
    params: presentParams(params),
    isAgreed,
    precedent,
    besideTotal,
    shares: result && sharesOf(result, currency),
    reason: error && speak.reason(error),
    warnings: (result?.warnings ?? []).map(speak.warning),
    ...propertiesOf(result),
    evidence: (result?.explanation.evidence ?? []).map(speak.step),
  };
}

/** Two of a per cent: what a page shows, and the head of an explanation. */
const SHARE_DECIMALS = 4;

const sharesOf = ({ shares }: SplitOut, currency: string): SchemeOut["shares"] =>
  shares.map(({ member: of, share, exact, amount }) => ({
    member: of,
    share: toFixedDecimal(exact === undefined ? parseDecimal(share) : parseFraction(exact), SHARE_DECIMALS),
    exact: exact ?? null,
    amount: toMoney(parseMinor(amount, currency), currency),
  }));

function propertiesOf(result: SplitOut | null): Pick<SchemeOut, "violations" | "oddUnit"> {
  const { oddUnit, ...properties } = result?.properties ?? {};
  const violations = PROPERTIES.flatMap((property) => {
    const holds = properties[property];
    return holds === true || holds === undefined ? [] : [{ property, members: [...holds.members] }];
  });
  return { violations, oddUnit: oddUnit === undefined || oddUnit === true ? [] : [...oddUnit.members] };
}
