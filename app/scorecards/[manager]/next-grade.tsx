import { useTranslations } from "next-intl";
import { Section } from "../../_components/section.tsx";
import { Sentences } from "../../_components/sentences.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { Card, CardMetric, Lift } from "../types.ts";
import { useWords } from "../use-words.ts";
import { LiftTable } from "./lift-table.tsx";

/** What would lift to the next grade: each metric alone; or the gate that no figure opens. */
export function NextGrade({ card: { grade, held, metrics } }: { card: Card }) {
  const t = useTranslations();
  const format = useFormat();
  if (!grade) return null;
  const { next, promotion, isByQuota } = grade;
  if (!next) {
    if (held === null) return null;
    return (
      <Section title={t("scorecards.next_none_title")} text={t("scorecards.next_none")}>
        {null}
      </Section>
    );
  }
  const figures = { grade: next.grade, score: format.decimal(next.score), missing: format.decimal(next.missing) };
  const isBlocked = next.gates.length > 0;
  return (
    <Section
      title={t("scorecards.next_title", { grade: next.grade })}
      text={
        <Sentences>
          {!isBlocked && t(isByQuota ? "scorecards.next_quota" : "scorecards.next_text", figures)}
          {next.gates.map((gate) => (
            <span key={gate.criterion} className="text-warning">
              {t("scorecards.next_gate", {
                ...gate,
                grade: next.grade,
                rating: format.decimal(gate.rating),
                below: format.decimal(gate.below),
              })}
            </span>
          ))}
          {promotion && t("scorecards.next_promotion", { periods: promotion.periods })}
        </Sentences>
      }
    >
      {!isBlocked && <Lifts lifts={next.lifts} metrics={metrics} />}
    </Section>
  );
}

/** The metrics of which one alone is enough, in a table, and why the others are not. */
function Lifts({ lifts, metrics }: { lifts: readonly Lift[]; metrics: readonly CardMetric[] }) {
  const t = useTranslations();
  const format = useFormat();
  const words = useWords();
  const reachable = lifts.filter(({ actual }) => actual !== null);
  const reasons = [...Map.groupBy(lifts, ({ why }) => why)];
  return (
    <div className="max-w-3xl">
      {reachable.length > 0 ? (
        <LiftTable lifts={reachable} metrics={metrics} />
      ) : (
        <p className="px-4 pb-1 sm:px-6">{t("scorecards.next_none_alone")}</p>
      )}
      <ul className="px-4 pt-2 text-xs text-muted sm:px-6">
        {reasons.map(
          ([why, of]) => why && <li key={why}>{t(`scorecards.next_why_${why}`, { metrics: format.list(of.map(words.metric)) })}</li>,
        )}
      </ul>
    </div>
  );
}
