"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "../_components/button.tsx";
import { CheckIcon, FileIcon, WarningIcon } from "../_components/icons.tsx";
import { SelectField } from "../_components/select-field.tsx";
import { Sentences } from "../_components/sentences.tsx";
import { type Format, useFormat } from "../_format/use-format.ts";
import { JobProgress } from "../_jobs/job-progress.tsx";
import { FileReport } from "./file-report.tsx";
import { formatSize } from "./format-size.ts";
import type { Kind, KindInfo, SavedProfile } from "./room-types.ts";
import type { Waiting } from "./use-waiting.ts";
import { fitsContract, stateOf, suggestedProfile, type WaitingFile, waitsFor } from "./waiting.ts";

type Props = { file: WaitingFile; waiting: Waiting; kinds: readonly KindInfo[]; profiles: readonly SavedProfile[] };

/** A file on its way in: what it is taken for, how far it is, what was found, and what can be done. */
export function WaitingFileRow({ file, waiting, kinds, profiles }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const { upload, doing, report } = file;
  const state = stateOf(file, waiting.files, kinds);
  const canChoose = state !== "doing" && state !== "done" && state !== "unreadable" && !waiting.isImportingAll;
  return (
    <li className="border-b border-line px-4 py-3 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="flex min-w-48 flex-1 items-center gap-2">
          <StateIcon state={state} refused={report?.rows.refused ?? 0} />
          <div className="min-w-0">
            <p className="truncate font-medium" title={upload.fileName}>
              {upload.fileName}
            </p>
            <p className="text-xs text-muted">{formatSize(upload.size, locale)}</p>
          </div>
        </div>
        {canChoose && <Choices file={file} waiting={waiting} kinds={kinds} profiles={profiles} />}
        <Actions file={file} waiting={waiting} canChoose={canChoose} />
      </div>
      <div className="mt-2 space-y-2 empty:hidden">
        {doing ? (
          <JobProgress
            key={doing.jobId}
            jobId={doing.jobId}
            onDone={() => waiting.finished(file)}
            onFailed={(job) => waiting.failed(file, job.problem?.text ?? t("jobs.failed"))}
          />
        ) : (
          <Sentence file={file} waiting={waiting} kinds={kinds} />
        )}
        {!doing && report && <FileReport report={report} downloadHref={downloadOf(file)} />}
      </div>
    </li>
  );
}

const downloadOf = ({ upload, report }: WaitingFile): string =>
  report?.status === "imported" ? `/api/imports/${report.importId}/refused` : `/api/upload/${upload.uploadId}/refused`;

function StateIcon({ state, refused }: { state: string; refused: number }) {
  if (state === "done") return <CheckIcon className="size-4 shrink-0 text-gain" />;
  if (state === "unreadable" || state === "problem" || refused > 0) return <WarningIcon className="size-4 shrink-0 text-warning" />;
  return <FileIcon className="size-4 shrink-0 text-faint" />;
}

/** What the file holds, and how it is written. */
function Choices({ file, waiting, kinds, profiles }: Props) {
  const t = useTranslations();
  const { upload, kind } = file;
  const chooseKind = (value: string): void => {
    const chosen = kinds.find((one) => one.kind === value)?.kind ?? null;
    waiting.choose(file, chosen, suggestedProfile(upload, chosen, profiles));
  };
  const own = profiles.filter((profile) => profile.kind === kind);
  return (
    <>
      <SelectField label={t("import_room.kind_of", { file: upload.fileName })} value={kind ?? ""} onChange={chooseKind} className="w-40">
        {kind === null && <option value="">{t("import_room.choose_kind")}</option>}
        {kinds.map((one) => (
          <option key={one.kind} value={one.kind}>
            {t(`import_room.kind_${one.kind}`)}
          </option>
        ))}
      </SelectField>
      {kind !== null && (own.length > 0 || !fitsContract(upload, kind)) && (
        <SelectField
          label={t("import_room.profile_of", { file: upload.fileName })}
          value={file.profile ?? ""}
          onChange={(name) => waiting.choose(file, kind, name === "" ? null : name)}
          className="w-44"
        >
          <option value="">{t("import_room.no_profile")}</option>
          {own.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}

function Actions({ file, waiting, canChoose }: Pick<Props, "file" | "waiting"> & { canChoose: boolean }) {
  const t = useTranslations();
  const { report, kind, upload } = file;
  if (file.doing) return null;
  const valid = report?.status === "dry-run" ? report.rows.added + report.rows.unchanged : 0;
  const isSound = valid > 0 && report?.rows.refused === 0;
  const isDone = report?.status === "imported" || report?.status === "unchanged";
  return (
    <div className="flex flex-wrap items-center gap-2">
      {canChoose && kind !== null && (file.profile !== null || !fitsContract(upload, kind)) && (
        <Link href={profileHref(upload.uploadId, kind, file.profile)} className="link text-xs">
          {t(file.profile === null ? "import_room.build_profile" : "import_room.edit_profile")}
        </Link>
      )}
      {canChoose && kind !== null && (
        <Button variant="quiet" onClick={() => waiting.check(file)}>
          {t(report || file.problem !== null ? "import_room.check_again" : "import_room.check")}
        </Button>
      )}
      {canChoose && valid > 0 && (
        <Button variant="primary" onClick={() => waiting.import(file, !isSound)}>
          {isSound ? t("import_room.import_file") : t("import_room.import_valid", { count: valid })}
        </Button>
      )}
      {!waiting.isImportingAll && (
        <Button variant="quiet" onClick={() => waiting.remove(file)}>
          {t(isDone ? "import_room.hide" : "import_room.remove")}
        </Button>
      )}
    </div>
  );
}

const profileHref = (uploadId: string, kind: Kind, profile: string | null): string =>
  `/imports/profile/${uploadId}?${new URLSearchParams({ kind, ...(profile !== null && { from: profile }) })}`;

/** Where the file stands, in words. */
function Sentence({ file, waiting, kinds }: Pick<Props, "file" | "waiting" | "kinds">) {
  const t = useTranslations();
  const format = useFormat();
  const { upload, kind, report, problem } = file;
  switch (stateOf(file, waiting.files, kinds)) {
    case "unreadable":
      return upload.faults.map(({ line, text }) => (
        <p key={`${line}${text}`} className="text-danger">
          {text}
        </p>
      ));
    case "no_kind":
      return <p className="text-muted">{notRecognised(file, t, format)}</p>;
    case "needs_profile":
      return <p className="text-muted">{lacks(file, t, format)}</p>;
    case "waits":
      return (
        <p className="text-muted">
          {t("import_room.waits_for", {
            files: format.list(waitsFor(file, waiting.files, kinds).map((one) => one.upload.fileName)),
          })}
        </p>
      );
    case "problem":
      return (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      );
    case "done":
      return report?.status === "imported" ? (
        <p>
          <Sentences>
            {t("import_room.entered", { kind: t(`import_room.kind_${kind ?? "units"}`) })}
            <Link href={`/imports/${report.importId}`} className="link">
              {t("import_room.open_import", { id: report.importId ?? 0 })}
            </Link>
          </Sentences>
        </p>
      ) : (
        <p className="text-muted">{t("import_room.stands_already", { id: report?.importId ?? 0 })}</p>
      );
    case "checked":
      return <p className={report?.status === "rejected" ? "text-danger" : ""}>{verdict(file, t)}</p>;
    default:
      return null;
  }
}

type Translate = ReturnType<typeof useTranslations>;

function notRecognised({ upload }: WaitingFile, t: Translate, format: Format): string {
  const fitting = upload.kinds.filter(({ fits }) => fits);
  if (fitting.length === 0) return t("import_room.not_recognised", { columns: format.list(upload.columns) });
  return t("import_room.fits_several", { kinds: format.list(fitting.map(({ kind }) => t(`import_room.kind_${kind}`))) });
}

function lacks({ upload, kind }: WaitingFile, t: Translate, format: Format): string {
  const match = upload.kinds.find((one) => one.kind === kind);
  if (match?.fits)
    return t("import_room.written_otherwise", {
      encoding: upload.encoding,
      delimiter: upload.delimiter === "\t" ? "TAB" : upload.delimiter,
    });
  const missing = match?.missing ?? [];
  const unknown = match?.unknown ?? upload.columns;
  return t("import_room.other_columns", {
    missing: format.list(missing),
    missingCount: missing.length,
    unknown: format.list(unknown),
    unknownCount: unknown.length,
  });
}

function verdict({ report, profile }: WaitingFile, t: Translate): string {
  if (report?.status === "rejected") return t("import_room.nothing_enters");
  if ((report?.rows.refused ?? 0) > 0) return t("import_room.some_refused", { count: report?.rows.refused ?? 0 });
  return profile === null ? t("import_room.sound") : t("import_room.sound_with", { profile });
}
