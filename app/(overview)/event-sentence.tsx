import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormat } from "../_format/use-format.ts";
import type { Changes } from "./overview-data.ts";

type Event = Changes["events"][number];

/** What happened, in one sentence; the kinds of events are those of server/audit. */
export function EventSentence({ event: { type, particulars } }: { event: Event }) {
  const t = useTranslations();
  const format = useFormat();
  const text = (name: string): string => String(particulars[name] ?? "");
  const count = (name: string): number => Number(particulars[name] ?? 0);
  const facts = factsOf(t, text("kind"));
  const about = { file: text("fileName"), facts };
  switch (type) {
    case "facts.imported":
      return t("overview.event_imported", { ...about, count: count("factsAdded") });
    case "facts.logged":
      return t("overview.event_logged", { ...about, count: count("factsAdded") });
    case "facts.withdrawn":
      return t("overview.event_withdrawn", { ...about, count: count("factsSuperseded") });
    case "run.calculated": {
      const run = (chunks: ReactNode) => (
        <Link prefetch={false} href={`/runs/${text("period")}`} className="link">
          {chunks}
        </Link>
      );
      const what = { period: format.period(text("period")), version: count("version"), run };
      return particulars.unit === null
        ? t.rich("overview.event_run", what)
        : t.rich("overview.event_run_unit", { ...what, unit: text("unit") });
    }
    case "rules.changed": {
      const rule = (chunks: ReactNode) => (
        <Link
          prefetch={false}
          href={`/rules/${text("kind")}/${encodeURIComponent(text("code"))}?version=${count("version")}`}
          className="link"
        >
          {chunks}
        </Link>
      );
      return t.rich("overview.event_rules", { kind: text("kind"), name: text("name"), version: count("version"), rule });
    }
    case "profile.saved":
      return t("overview.event_profile", { name: text("name"), facts });
  }
}

/** The word for a kind of facts; a kind without one keeps its name in files. */
function factsOf(t: ReturnType<typeof useTranslations>, kind: string): string {
  const key = `facts.${kind}`;
  return t.has(key) ? t(key) : kind;
}
