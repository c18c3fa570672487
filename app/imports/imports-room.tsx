"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../_components/button.tsx";
import { Section } from "../_components/section.tsx";
import { Segmented } from "../_components/segmented.tsx";
import { DropZone } from "./drop-zone.tsx";
import type { KindInfo, SavedProfile, Upload } from "./room-types.ts";
import { SendingList } from "./sending-list.tsx";
import { useSending } from "./use-sending.ts";
import { useGoingOn, useWaiting } from "./use-waiting.ts";
import { importable, isDone } from "./waiting.ts";
import { WaitingFileRow } from "./waiting-file-row.tsx";

type Props = { uploads: readonly Upload[]; kinds: readonly KindInfo[]; profiles: readonly SavedProfile[] };

/** Files from the moment they are dropped until they have entered. */
export function ImportsRoom({ uploads, kinds, profiles }: Props) {
  const t = useTranslations("import_room");
  const waiting = useWaiting({ uploads, kinds, profiles });
  const { sending, send, stop, again } = useSending(waiting.add, t("line_lost"));
  useGoingOn(
    waiting,
    sending.some(({ problem }) => problem === null),
  );
  const [mode, setMode] = useState<"whole" | "valid">("whole");
  const next = importable(waiting.files, kinds).length;
  return (
    <>
      <div className="px-4 py-4 sm:px-6">
        <DropZone onFiles={send} />
        <SendingList sending={sending} onStop={stop} onRetry={again} />
      </div>
      {waiting.files.length > 0 && (
        <Section
          title={t("waiting", { count: waiting.files.filter((file) => !isDone(file)).length })}
          text={t("waiting_text")}
          className="border-t border-line pt-4"
          beside={
            (next > 1 || waiting.isImportingAll) && (
              <>
                <Segmented
                  label={t("mode")}
                  name="import-mode"
                  value={mode}
                  onChange={setMode}
                  options={[
                    ["whole", t("mode_whole")],
                    ["valid", t("mode_valid")],
                  ]}
                />
                <Button variant="primary" busy={waiting.isImportingAll} onClick={() => waiting.importAll(mode === "valid")}>
                  {t("import_all", { count: next })}
                </Button>
              </>
            )
          }
        >
          <ul className="border-t border-line">
            {waiting.files.map((file) => (
              <WaitingFileRow key={file.upload.uploadId} file={file} waiting={waiting} kinds={kinds} profiles={profiles} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
