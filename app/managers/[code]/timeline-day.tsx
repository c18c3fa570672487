import { useTranslations } from "next-intl";
import { buttonClass } from "../../_components/button.tsx";
import { Change } from "../../_components/change.tsx";
import { ChevronIcon } from "../../_components/icons.tsx";
import { Sentences } from "../../_components/sentences.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
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

type Props = { manager: string; timeline: PreparedTimeline; day: TimelineDay; onChoose: (index: number) => void };

/** The chosen day in full. It keeps room for a few lines, so that the page does not move with the pointer. */
export function TimelineDayPanel({ manager, timeline, day, onChoose }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { date } = day;
  return (
    <div className="mt-2 min-h-24 rounded-md bg-canvas px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="flex">
          <Step timeline={timeline} day={day} step={-1} onChoose={onChoose} />
          <Step timeline={timeline} day={day} step={1} onChoose={onChoose} />
        </span>
        <span className="font-medium">{format.day(date)}</span>
        <span className="figures">
          {t("manager.balance")} <DayBalance manager={manager} day={day} />
        </span>
        {day.change && (
          <span className="text-xs">
            <DayChange manager={manager} day={day} /> <span className="text-muted">{t("manager.since_eve")}</span>
          </span>
        )}
      </div>
      <Happened manager={manager} day={day} />
    </div>
  );
}

function Step({ timeline, day, step, onChoose }: Omit<Props, "manager"> & { step: 1 | -1 }) {
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

type OfDay = { manager: string; day: TimelineDay };

/** A day's balance, with its explanation. */
export function DayBalance({ manager, day: { date, balance } }: OfDay) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <FigureLink
      target={{ explain: "balance", manager, day: date }}
      label={t("manager.explain_day", { value: format.figure(balance), date: format.day(date) })}
    >
      {format.figure(balance)}
    </FigureLink>
  );
}

/** Its change since the day before; nothing for the first day, whose eve is not shown. */
export function DayChange({ manager, day: { date, eve, change } }: OfDay) {
  const t = useTranslations();
  const format = useFormat();
  if (!change || eve === null) return null;
  return (
    <FigureLink
      target={{ explain: "balance", manager, day: date, against: eve }}
      label={t("manager.explain_day_change", { value: format.signed(change), date: format.day(date) })}
    >
      <Change difference={change} />
    </FigureLink>
  );
}

/** What happened on a day: what was logged, accounts that came or went, and which accounts moved the balance. */
export function Happened({ manager, day: { date, activities, events, moves } }: { manager: string; day: TimelineDay }) {
  const t = useTranslations();
  const format = useFormat();
  if (activities.length + events.length + moves.length === 0)
    return <p className="mt-1 text-xs text-faint">{t("manager.nothing_happened")}</p>;
  return (
    <ul className="mt-1 text-xs leading-6">
      {activities.map(({ id, kind, client, clientName, outcome }) => (
        <li key={id}>
          <span className="font-medium">{kind}</span> <span className="text-muted">{clientName ?? client}</span>{" "}
          <span className="text-faint">{outcome}</span>
        </li>
      ))}
      {events.map(({ kind, count, accounts, balance }) => (
        <li key={kind}>
          <span className="font-medium">{t(`manager.event_${kind}`, { count })}</span>{" "}
          <FigureLink
            target={{ explain: "balance_event", manager, kind, day: date }}
            label={t("manager.explain_event", {
              value: format.signed(balance),
              event: t(`manager.event_${kind}`, { count }),
              date: format.day(date),
            })}
            className="figures"
          >
            {format.signed(balance)}
          </FigureLink>{" "}
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
              <span key={account} className="mr-3 inline-block">
                <FigureLink
                  target={{ explain: "balance_move", manager, account, day: date }}
                  label={t("manager.explain_move", { value: format.signed(change), account, date: format.day(date) })}
                  className="figures"
                >
                  {format.signed(change)}
                </FigureLink>{" "}
                <span className="text-muted">{clientName}</span> <span className="text-faint">{account}</span>
              </span>
            ))}
          </Sentences>
        </li>
      )}
    </ul>
  );
}
