"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "../_components/button.tsx";
import { ProgressBar } from "../_components/progress-bar.tsx";
import { formatSize } from "./format-size.ts";
import type { Sending } from "./use-sending.ts";

type Props = { sending: readonly Sending[]; onStop: (key: string) => void; onRetry: (one: Sending) => void };

/** Files on their way to the server. */
export function SendingList({ sending, onStop, onRetry }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  if (sending.length === 0) return null;
  return (
    <ul className="mt-3 space-y-2" aria-label={t("import_room.sending")}>
      {sending.map((one) => (
        <li key={one.key} className="flex items-end gap-3">
          <div className="min-w-0 flex-1">
            {one.problem === null ? (
              <ProgressBar
                label={t("import_room.sending_file", { file: one.file.name })}
                done={one.sent}
                total={one.file.size}
                text={t("import_room.sent_of", { sent: formatSize(one.sent, locale), size: formatSize(one.file.size, locale) })}
              />
            ) : (
              <>
                <p className="truncate font-medium">{one.file.name}</p>
                <p role="alert" className="text-danger">
                  {one.problem}
                </p>
              </>
            )}
          </div>
          {one.problem !== null && <Button onClick={() => onRetry(one)}>{t("import_room.send_again")}</Button>}
          <Button variant="quiet" onClick={() => onStop(one.key)}>
            {t(one.problem === null ? "import_room.stop_sending" : "import_room.forget")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
