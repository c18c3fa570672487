import { fact, label, quotientOf, type Step, sumOf } from "../explanation/step.ts";
import { ONE } from "../money/rational.ts";
import { type Contact, FOLLOW_UP_DAYS, type MetricScope, type WorkFacts } from "./facts.ts";
import type { Metric } from "./metric.ts";

const one = ({ kind, at, client, source }: Contact): Step =>
  fact(
    { label: label(client ? "activity" : "activity_without_client", { activity: kind, at, client: client ?? "" }), unit: "count" },
    ONE,
    source,
  );

const inScope = ({ kind, segment }: Contact, { kinds, segments }: MetricScope): boolean =>
  (kinds === undefined || kinds.has(kind)) && (segments === undefined || (segment !== null && segments.has(segment)));

/** Activities logged in the period. Who logged nothing at all in it has none, which is a figure: nobody else could know better. */
const count = (code: string): Metric => ({
  code,
  unit: "count",
  direction: "higher",
  combine: "sum",
  scopes: ["kinds", "segments"],
  needs: "contacts",
  measure: (facts, scope) =>
    sumOf(
      { label: label("metric", { metric: code }), unit: "count" },
      facts.contacts.filter((contact) => inScope(contact, scope)).map(one),
    ),
});

/** All contacts; the code that targets of the example bank use. */
export const contacts = count("contacts");
/** Activities, by kind where the card says so. */
export const activities = count("activities");

/**
 * Workload completed: planned contacts that happened. A contact that ended with the outcome `follow-up` plans another one with the
 * same client within 30 days; it is due in the period in which those days end, and kept where the same manager logged any later
 * contact with that client in them.
 */
export const workload: Metric = {
  code: "workload",
  unit: "ratio",
  direction: "higher",
  combine: "average",
  scopes: ["kinds", "segments"],
  needs: "contacts",
  measure(facts, scope) {
    const due = followUpsDue(facts, scope);
    if (due.length === 0) return null;
    const kept = due.filter(({ keptBy }) => keptBy !== null).map(({ keptBy }) => one(keptBy as Contact));
    return quotientOf({ label: label("metric", { metric: "workload" }), unit: "ratio" }, [
      sumOf({ label: label("metric_follow_ups_kept"), unit: "count" }, kept),
      sumOf(
        { label: label("metric_follow_ups_due"), unit: "count" },
        due.map(({ planned }) => one(planned)),
      ),
    ]);
  },
};

type FollowUp = Readonly<{ planned: Contact; keptBy: Contact | null }>;
const DAY_MS = 86_400_000;

function followUpsDue({ period, contacts: now, earlier }: WorkFacts, scope: MetricScope): FollowUp[] {
  const all = [...earlier, ...now].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return all.flatMap((planned, i) => {
    if (planned.outcome !== "follow-up" || planned.client === null || !inScope(planned, scope)) return [];
    const begun = Date.parse(planned.at);
    const dueDay = Math.floor(begun / DAY_MS) + FOLLOW_UP_DAYS;
    if (dueDay < period.start || dueDay >= period.end) return [];
    const until = begun + FOLLOW_UP_DAYS * DAY_MS;
    const keptBy = all
      .slice(i + 1)
      .find(
        (later) =>
          later.manager === planned.manager &&
          later.client === planned.client &&
          Date.parse(later.at) > begun &&
          Date.parse(later.at) <= until,
      );
    return [{ planned, keptBy: keptBy ?? null }];
  });
}
