"use client";

import { useTranslations } from "next-intl";
import { Button } from "../_components/button.tsx";
import { CheckIcon, CloseIcon, UndoIcon, WarningIcon } from "../_components/icons.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { Entry } from "./use-entries.ts";

type Act = (entry: Entry) => void;
type Props = { entries: readonly Entry[]; onUndo: Act; onRetry: Act; onEdit: Act; onDismiss: Act };

/** What was just entered, and what became of it. Said aloud as it changes. */
export function RecentEntries({ entries, onUndo, onRetry, onEdit, onDismiss }: Props) {
  const t = useTranslations();
  return (
    <ul aria-label={t("activities.recent")} aria-live="polite" className="mt-2 space-y-1 empty:mt-0">
      {entries.map((entry) => (
        <li key={entry.key} className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1">
          <StateIcon state={entry.state} />
          <span className="min-w-0 flex-1">
            <EntryText entry={entry} />
            {entry.problem !== null && <span className="block text-danger">{entry.problem}</span>}
          </span>
          {entry.state === "saved" && (
            <Button variant="quiet" onClick={() => onUndo(entry)}>
              <UndoIcon className="size-3.5" />
              {t("activities.undo")}
            </Button>
          )}
          {entry.state === "failed" && (
            <>
              <Button onClick={() => onRetry(entry)}>{t("app.retry")}</Button>
              <Button variant="quiet" onClick={() => onEdit(entry)}>
                {t("activities.edit_again")}
              </Button>
            </>
          )}
          {entry.state !== "saving" && (
            <Button variant="quiet" aria-label={t("activities.dismiss")} onClick={() => onDismiss(entry)} className="w-8 px-0">
              <CloseIcon className="size-3.5" />
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const StateIcon = ({ state }: { state: Entry["state"] }) =>
  state === "failed" ? (
    <WarningIcon className="size-4 shrink-0 text-danger" />
  ) : (
    <CheckIcon className={`size-4 shrink-0 ${state === "saved" ? "text-accent" : "text-faint opacity-40"}`} />
  );

function EntryText({ entry: { state, values, input } }: { entry: Entry }) {
  const t = useTranslations();
  const format = useFormat();
  const what = {
    kind: input.kind,
    client: values.client?.name ?? "",
    when: format.instant(input.at),
    hasClient: values.client ? "yes" : "no",
  };
  return <>{t(`activities.entry_${state}`, what)}</>;
}
