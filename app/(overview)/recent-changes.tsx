import Link from "next/link";
import { useTranslations } from "next-intl";
import { Change } from "../_components/change.tsx";
import { Section } from "../_components/section.tsx";
import { Sentences } from "../_components/sentences.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import { EventSentence } from "./event-sentence.tsx";
import { type About, type Changes, COLUMNS, type Overview } from "./overview-data.ts";

type Props = { changes: Changes; about: About; run: Overview["run"] };

/** What happened since yesterday, each in one sentence, and how far it moved the figures of this page. */
export function RecentChanges({ changes: { since, isEarlier, events, left, movement }, about, run }: Props) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <Section
      title={t("overview.changes")}
      text={
        isEarlier
          ? t(events.length === 0 ? "overview.changes_none" : "overview.changes_earlier", { day: format.day(since) })
          : t("overview.changes_text", { day: format.day(since) })
      }
    >
      <div className="space-y-3 px-4 sm:px-6">
        <Movement movement={movement} about={about} run={run} />
        <ul className="divide-y divide-line border-y border-line">
          {events.map((event) => (
            <li key={event.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
              <span className="min-w-0 break-words">
                <EventSentence event={event} />
              </span>
              <span className="text-xs whitespace-nowrap text-faint">
                {t.rich("overview.event_when", {
                  date: format.instant(event.at),
                  actor: event.actor,
                  time: (chunks) => <time dateTime={event.at}>{chunks}</time>,
                })}
              </span>
            </li>
          ))}
        </ul>
        {left > 0 && <p className="text-xs text-muted">{t("overview.changes_left", { left })}</p>}
      </div>
    </Section>
  );
}

function Movement({ movement, about, run }: { movement: Changes["movement"]; about: About; run: Overview["run"] }) {
  const t = useTranslations();
  const format = useFormat();
  const period = format.period(run.period);
  if (!movement) return <p>{t("overview.movement_none", { period })}</p>;
  const { from, to, differences } = movement;
  if (!from) return <p>{t("overview.movement_new", { period })}</p>;
  const address = `/runs/compare?${new URLSearchParams({ before: `${from.period}v${from.version}`, after: `${to.period}v${to.version}` })}`;
  return (
    <div>
      <p>
        <Sentences>
          {t("overview.movement", { period, from: from.version, to: to.version })}
          <Link href={address} className="link">
            {t("overview.movement_why")}
          </Link>
        </Sentences>
      </p>
      {differences && (
        <dl className="mt-1 grid grid-cols-2 gap-x-4 gap-y-1 @lg:grid-cols-4 @5xl:grid-cols-2">
          {COLUMNS.map((column) => (
            <div key={column}>
              <dt className="text-xs text-muted">{t(`metric.${column}`)}</dt>
              <dd>
                <FigureLink
                  target={{ explain: column, ...about, against: `v${from.version}` }}
                  label={t("overview.explain_movement", {
                    value: format.signed(differences[column]),
                    metric: t(`metric.${column}`),
                    version: from.version,
                  })}
                >
                  <Change difference={differences[column]} />
                </FigureLink>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
