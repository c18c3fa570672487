import { useTranslations } from "next-intl";
import { Sentences } from "../../_components/sentences.tsx";
import { Stats } from "../../_components/stats.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { Card, Notice, Scorecard } from "../types.ts";
import { useWords } from "../use-words.ts";
import { CardFigure } from "./card-figure.tsx";

type Props = { scorecard: Scorecard; card: Card };

/** Score, grade and bonus, and in sentences how the grade came about. */
export function Verdict({ scorecard: { manager }, card }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const words = useWords();
  const { score, held, bonus, scorecard, scheme, plan, notices } = card;
  const figure = (explain: "score" | "grade" | "bonus", text: string) => <CardFigure explain={explain} manager={manager} text={text} />;
  const rules = {
    card: scorecard.name,
    cardVersion: scorecard.version,
    scheme: scheme?.name ?? "none",
    schemeVersion: scheme?.version ?? 0,
    plan: plan?.name ?? "none",
    planVersion: plan?.version ?? 0,
  };
  return (
    <>
      <Stats
        stats={[
          { key: "grade", label: t("scorecards.grade"), value: held && figure("grade", held), below: <Ladder card={card} /> },
          { key: "score", label: t("scorecards.score"), value: score && figure("score", format.decimal(score)) },
          {
            key: "bonus",
            label: t("scorecards.bonus"),
            value: bonus && figure("bonus", format.figure(bonus.total)),
            unit: bonus?.total.currency,
          },
        ]}
      />
      <div className="space-y-2 px-4 pt-4 sm:px-6">
        <h2 className="sr-only">{t("scorecards.verdict_title")}</h2>
        <p className="max-w-3xl">
          <Sentences>
            <Because card={card} />
          </Sentences>
        </p>
        {notices.map((notice) => (
          <p key={notice.code + JSON.stringify(notice.params)} className="max-w-3xl text-warning">
            {words.notice(notice)}
          </p>
        ))}
        <p className="max-w-3xl text-xs text-muted">{t("scorecards.rules_used", rules)}</p>
      </div>
    </>
  );
}

/** "Grade 7: score 83.4 lies in [80, 85). Capped ..." */
function Because({ card: { score, grade, scheme, held, earned } }: { card: Card }) {
  const t = useTranslations();
  const format = useFormat();
  if (score === null) return t("scorecards.no_score");
  if (scheme === null) return t("scorecards.no_scheme");
  if (grade === null) return t("scorecards.scheme_not_now", { name: scheme.name });
  if (held === null) return t("scorecards.no_grade_text");
  const periods = grade.promotion?.periods ?? 1;
  const waits = grade.promotion?.waits ?? null;
  const said = grade.because.map((label) => t(`scorecards.because_${label.code}`, { ...readable(label, format.decimal), periods }));
  if (waits !== null) said.push(t("scorecards.waits", { earned: earned ?? "", held, waits }));
  return format.sentences(said);
}

const NUMBERS: ReadonlySet<string> = new Set(["score", "from", "to", "below", "rating"]);
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Scores and bounds in the reader's digits. */
const readable = ({ params }: Notice, decimal: (text: string) => string): Notice["params"] =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, NUMBERS.has(key) && DECIMAL.test(String(value)) ? decimal(String(value)) : value]),
  );

/** The grades of the scheme, with the one held and all below it filled. */
function Ladder({ card: { grade, held } }: { card: Card }) {
  const t = useTranslations();
  if (!grade || held === null) return null;
  const at = grade.bands.findIndex((band) => band.grade === held) + 1;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span aria-hidden="true" className="flex gap-0.5">
        {grade.bands.map((band, i) => (
          <span key={band.grade} className={`h-1.5 w-2.5 rounded-sm ${i < at ? "bg-bar" : "bg-sunken ring-1 ring-line ring-inset"}`} />
        ))}
      </span>
      <span className="whitespace-nowrap">{t("scorecards.level", { at, of: grade.bands.length })}</span>
    </span>
  );
}
