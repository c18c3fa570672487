import { useTranslations } from "next-intl";
import { Disclosure } from "../../_components/disclosure.tsx";
import { Section } from "../../_components/section.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { Card, Scorecard } from "../types.ts";
import { useWords } from "../use-words.ts";
import { ItemsTable, PaymentsTable } from "./bonus-tables.tsx";
import { CardFigure } from "./card-figure.tsx";

type Props = { scorecard: Scorecard; card: Card };
type Bonus = NonNullable<Card["bonus"]>;

/** How the bonus came about, in sentences, and when it is paid. */
export function BonusPart({ scorecard: { manager, run }, card }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { bonus } = card;
  if (!bonus) {
    return (
      <Section title={t("scorecards.bonus_title")}>
        <p className="max-w-3xl px-4 sm:px-6">
          <NoBonus card={card} period={run.period} />
        </p>
      </Section>
    );
  }
  const amount = format.figure(bonus.total);
  // A clawback of nothing was looked at, and is no payment.
  const paid = bonus.payments.filter(({ kind, amount: { minor } }) => kind === "tranche" || minor !== "0");
  return (
    <Section title={t("scorecards.bonus_title")}>
      <ul className="max-w-3xl space-y-1 px-4 pb-3 sm:px-6">
        <li>
          {t.rich("scorecards.bonus_total", {
            period: format.period(run.period),
            currency: bonus.total.currency,
            amount: () => <CardFigure explain="bonus" manager={manager} text={amount} />,
          })}
        </li>
        <BonusSentences bonus={bonus} />
      </ul>
      <div className="max-w-3xl">
        <PaymentsTable payments={paid} />
      </div>
      {bonus.items.length > 0 && (
        <Disclosure title={t("scorecards.bonus_items")} className="mt-2 [&>summary]:mx-4 sm:[&>summary]:mx-6">
          <div className="max-w-3xl">
            <ItemsTable items={bonus.items} total={bonus.baseTotal} />
          </div>
        </Disclosure>
      )}
    </Section>
  );
}

function BonusSentences({ bonus }: { bonus: Bonus }) {
  const t = useTranslations();
  const format = useFormat();
  const { pool, multiplier, cap, floor, guarantee, draw, tiers, clawbackMonths, owed, owedBefore } = bonus;
  const base = t(`metrics.${bonus.base}`);
  const sentences = [
    pool &&
      t("scorecards.bonus_pool", {
        unit: pool.name,
        amount: format.figure(pool.amount),
        base,
        hasMultiplier: String(multiplier !== null),
        share: pool.share === null ? "–" : format.percent(pool.share),
      }),
    tiers && t("scorecards.bonus_tiers", { base, rule: tiers }),
    t("scorecards.bonus_base", { base, amount: format.figure(bonus.baseTotal) }),
    multiplier && t("scorecards.bonus_multiplier", { grade: multiplier.grade, factor: format.decimal(multiplier.factor) }),
    cap && t(bonus.isCapped ? "scorecards.bonus_capped" : "scorecards.bonus_cap", { amount: format.figure(cap) }),
    floor && t("scorecards.bonus_floor", { amount: format.figure(floor) }),
    guarantee && t("scorecards.bonus_guarantee", { amount: format.figure(guarantee.amount), months: guarantee.months }),
    draw && t("scorecards.bonus_draw", { amount: format.figure(draw) }),
    (owed.minor !== "0" || owedBefore.minor !== "0") &&
      t("scorecards.bonus_owed", { before: format.figure(owedBefore), after: format.figure(owed) }),
    clawbackMonths !== null && t("scorecards.bonus_clawback", { months: clawbackMonths }),
  ];
  return sentences.filter((sentence) => typeof sentence === "string").map((sentence) => <li key={sentence}>{sentence}</li>);
}

/** Why there is no bonus. */
function NoBonus({ card: { plan, notices }, period }: { card: Card; period: string }) {
  const t = useTranslations();
  const format = useFormat();
  const words = useWords();
  const reasons = notices.filter(({ code }) => code.startsWith("pool_")).map(words.notice);
  if (!plan) return t("scorecards.bonus_none_plan");
  if (plan.every && !plan.every.includes(kindOf(period))) {
    return t("scorecards.bonus_none_now", { name: plan.name, every: format.list(plan.every.map((kind) => t(`scorecards.every_${kind}`))) });
  }
  return format.sentences([t("scorecards.bonus_none", { name: plan.name }), ...reasons]);
}

const kindOf = (period: string): string => (period.includes("Q") ? "quarter" : period.includes("-") ? "month" : "year");
