"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../_components/button.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { History } from "./log-data.ts";
import { type Changed, type HistoryEvent, lastCorrection, prepareHistory } from "./prepare-history.ts";
import { useUndoEntry } from "./use-entries.ts";
import { useActorName } from "./use-source-text.ts";

type Props = { history: History | null; problem: string | null; onUndone: () => void };

/** What happened to an activity, oldest first, and what each correction changed. */
export function ActivityHistory({ history, problem, onUndone }: Props) {
  const t = useTranslations();
  const undo = useUndoEntry();
  const [failure, setFailure] = useState<string | null>(null);
  const correction = history && lastCorrection(history);
  return (
    <section aria-label={t("activities.history")} className="min-w-0 text-xs">
      <h3 className="mb-2 text-sm font-medium">{t("activities.history")}</h3>
      {history === null && problem === null && <p className="text-muted">{t("app.loading")}</p>}
      {[problem, failure].map(
        (text) =>
          text !== null && (
            <p key={text} role="alert" className="text-danger">
              {text}
            </p>
          ),
      )}
      <ol className="space-y-3 border-l border-line pl-3">
        {history && prepareHistory(history).map((event) => <EventItem key={`${event.what} ${event.position}`} event={event} />)}
      </ol>
      {correction !== null && (
        <Button className="mt-3" onClick={() => void undo(correction).then(onUndone, (error: Error) => setFailure(error.message))}>
          {t("activities.undo_correction")}
        </Button>
      )}
    </section>
  );
}

function EventItem({ event: { what, actor, at, file, line, changes } }: { event: HistoryEvent }) {
  const t = useTranslations();
  const format = useFormat();
  const actorName = useActorName();
  return (
    <li>
      <p>{t(`activities.history_${what}`, { actor: actorName(actor), when: format.instant(at), file, line })}</p>
      {changes.map((change) => (
        <ChangeText key={change.field} change={change} />
      ))}
    </li>
  );
}

function ChangeText({ change: { field, from, to } }: { change: Changed }) {
  const t = useTranslations();
  const format = useFormat();
  const shown = (text: string | null): string => (text === null ? "–" : field === "at" ? format.instant(text) : text);
  return (
    <p className="break-words text-muted">
      {t("activities.changed", { field: t(`activities.${field === "at" ? "when" : field}`), from: shown(from), to: shown(to) })}
    </p>
  );
}
