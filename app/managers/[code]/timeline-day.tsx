import { useTranslations } from "next-intl";
import { buttonClass } from "../../_components/button.tsx";
import { Change } from "../../_components/change.tsx";
import { ChevronIcon } from "../../_components/icons.tsx";
import { Sentences } from "../../_components/sentences.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { nextEventful, type PreparedTimeline, type TimelineDay } from "./prepare-timeline.ts";

/** What a day says in one sentence: for screen readers, and for the table. */
export function useDayText(): (day: TimelineDay) => string {
  const t = useTranslations();
  const format = useFormat();
  return ({ date, balance, change, activities, events }) =>
    t("manager.day_text", {
      date: format.day(date),
      balance: format.figure(balance),
      change: change ? format.signed(change) : "none",
      activities: activities.length,
      events: events.reduce((sum, { count }) => sum + count, 0),
    });
}

type Props = { timeline: PreparedTimeline; day: TimelineDay; onChoose: (index: number) => void };

/** The chosen day in full. It keeps room for a few lines, so that the page does not move with the pointer. */
export function TimelineDayPanel({ timeline, day, onChoose }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { date, balance, change } = day;
  return (
    <div className="mt-2 min-h-24 rounded-md bg-canvas px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="flex">
          <Step timeline={timeline} day={day} step={-1} onChoose={onChoose} />
          <Step timeline={timeline} day={day} step={1} onChoose={onChoose} />
        </span>
        <span className="font-medium">{format.day(date)}</span>
        <span className="figures">
          {t("manager.balance")} {format.figure(balance)}
        </span>
        {change && (
          <span className="text-xs">
            <Change difference={change} /> <span className="text-muted">{t("manager.since_eve")}</span>
          </span>
        )}
      </div>
      <Happened day={day} />
    </div>
  );
}

function Step({ timeline, day, step, onChoose }: Props & { step: 1 | -1 }) {
  const t = useTranslations();
  const to = nextEventful(timeline.days, day.index, step);
  const label = t(step === 1 ? "manager.later_day" : "manager.earlier_day");
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={to === null}
      onClick={() => to !== null && onChoose(to)}
      className={buttonClass("quiet", "no-print h-6! px-1!")}
    >
      <ChevronIcon className={`size-4 ${step === 1 ? "" : "rotate-180"}`} />
    </button>
  );
}

/** What happened on a day: what was logged, accounts that came or went, and which accounts moved the balance. */
export function Happened({ day: { activities, events, moves } }: { day: TimelineDay }) {
  const t = useTranslations();
  const format = useFormat();
  if (activities.length + events.length + moves.length === 0)
    return <p className="mt-1 text-xs text-faint">{t("manager.nothing_happened")}</p>;
  return (
    <ul className="mt-1 space-y-0.5 text-xs">
      {activities.map(({ id, kind, client, clientName, outcome }) => (
        <li key={id}>
          <span className="font-medium">{kind}</span> <span className="text-muted">{clientName ?? client}</span>{" "}
          <span className="text-faint">{outcome}</span>
        </li>
      ))}
      {events.map(({ kind, count, accounts, balance }) => (
        <li key={kind}>
          <span className="font-medium">{t(`manager.event_${kind}`, { count })}</span>{" "}
          <span className="figures">{format.signed(balance)}</span>{" "}
          <span className="text-faint">
            {t(count > accounts.length ? "manager.some_accounts" : "manager.all_accounts", { accounts: format.list(accounts) })}
          </span>
        </li>
      ))}
      {moves.length > 0 && (
        <li>
          <Sentences>
            <span className="text-muted">{t("manager.moved_most")}</span>
            {moves.map(({ account, clientName, change }) => (
              <span key={account} className="mr-3 whitespace-nowrap">
                <span className="figures">{format.signed(change)}</span> <span className="text-muted">{clientName}</span>{" "}
                <span className="text-faint">{account}</span>
              </span>
            ))}
          </Sentences>
        </li>
      )}
    </ul>
  );
}
