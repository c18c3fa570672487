/** What the list of waiting files knows and how it changes: pure, so that every turn can be tested. */
import { columnsNamed } from "./edit-profile.ts";
import type { Kind, KindInfo, Report, SavedProfile, Upload } from "./room-types.ts";

/**
 * A file on its way in. `report` is of the latest check, or of an import that was refused or has entered; `problem` is why the
 * latest check or import came to nothing.
 */
export type WaitingFile = Readonly<{
  upload: Upload;
  kind: Kind | null;
  profile: string | null;
  doing: Readonly<{ what: "check" | "import"; jobId: string }> | null;
  report: Report | null;
  problem: string | null;
}>;

export type Change =
  | Readonly<{ type: "added"; upload: Upload }>
  | Readonly<{ type: "removed"; uploadId: string }>
  | Readonly<{ type: "chosen"; uploadId: string; kind: Kind | null; profile: string | null }>
  | Readonly<{ type: "started"; uploadId: string; what: "check" | "import"; jobId: string }>
  | Readonly<{ type: "reported"; uploadId: string; report: Report }>
  | Readonly<{ type: "failed"; uploadId: string; problem: string }>;

/** A file as it comes in. One whose header says nothing may be known by a saved profile that names its columns. */
export function waitingFile(upload: Upload, profiles: readonly SavedProfile[]): WaitingFile {
  const byProfile = upload.kind === null ? profiles.filter(({ profile }) => namesOnly(profile, upload.columns)) : [];
  const kind = upload.kind ?? (byProfile.length === 1 ? (byProfile[0]?.profile.kind ?? null) : null);
  return { upload, kind, profile: suggestedProfile(upload, kind, profiles), doing: null, report: null, problem: null };
}

/** The list after a change. `profiles` and `kinds` are the saved profiles and the kinds in the order of import. */
export const changeWaiting =
  (profiles: readonly SavedProfile[], kinds: readonly KindInfo[]) =>
  (files: readonly WaitingFile[], change: Change): readonly WaitingFile[] => {
    if (change.type === "added") {
      const added = waitingFile(change.upload, profiles);
      return inOrder([...lookAgain(files, added.kind, kinds), added], kinds);
    }
    if (change.type === "removed") return files.filter(({ upload }) => upload.uploadId !== change.uploadId);
    const changed = files.map((file) => (file.upload.uploadId === change.uploadId ? changeFile(file, change) : file));
    if (change.type === "chosen") return inOrder(lookAgain(changed, change.kind, kinds, change.uploadId), kinds);
    const entered = change.type === "reported" && change.report.status === "imported" ? change.report.kind : null;
    return lookAgain(changed, entered, kinds, change.uploadId);
  };

/** Takes back what was found in files that name codes of a kind: there are more of them now, or there will be. */
function lookAgain(files: readonly WaitingFile[], kind: Kind | null, kinds: readonly KindInfo[], except?: string): readonly WaitingFile[] {
  const isConcerned = (file: WaitingFile): boolean =>
    file.upload.uploadId !== except &&
    file.report !== null &&
    !isDone(file) &&
    file.kind !== kind &&
    (kinds.find((one) => one.kind === file.kind)?.references.some((one) => one === kind) ?? false);
  return kind === null ? files : files.map((file) => (isConcerned(file) ? { ...file, report: null } : file));
}

function changeFile(file: WaitingFile, change: Exclude<Change, { type: "added" | "removed" }>): WaitingFile {
  switch (change.type) {
    case "chosen":
      return { ...file, kind: change.kind, profile: change.profile, report: null, problem: null };
    case "started":
      return { ...file, doing: { what: change.what, jobId: change.jobId }, problem: null };
    case "reported":
      return { ...file, doing: null, report: change.report };
    case "failed":
      return { ...file, doing: null, problem: change.problem };
  }
}

/** In the order that references need; what is not recognised comes last. */
function inOrder(files: readonly WaitingFile[], kinds: readonly KindInfo[]): WaitingFile[] {
  const place = ({ kind }: WaitingFile): number => (kind === null ? kinds.length : kinds.findIndex((one) => one.kind === kind));
  return files.toSorted((a, b) => place(a) - place(b));
}

/** Whether a file is written as the contract says for a kind. */
export const fitsContract = ({ kinds, format, encoding, delimiter }: Upload, kind: Kind): boolean =>
  (kinds.find((match) => match.kind === kind)?.fits ?? false) && (format === "xlsx" || (encoding === "utf-8" && delimiter === ","));

/** The latest saved profile of a kind that finds all its columns in a file which needs one. */
export function suggestedProfile(upload: Upload, kind: Kind | null, profiles: readonly SavedProfile[]): string | null {
  if (kind === null || fitsContract(upload, kind)) return null;
  const own = profiles.filter((saved) => saved.kind === kind && namesOnly(saved.profile, upload.columns));
  return own.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]?.name ?? null;
}

const namesOnly = (profile: SavedProfile["profile"], columns: readonly string[]): boolean => {
  const named = columnsNamed(profile);
  return named.length > 0 && named.every((column) => columns.includes(column));
};

export const isDone = ({ report }: WaitingFile): boolean => report?.status === "imported" || report?.status === "unchanged";

/** The files that have to enter before this one: of kinds that it refers to, and not there yet. */
export const waitsFor = (file: WaitingFile, files: readonly WaitingFile[], kinds: readonly KindInfo[]): readonly WaitingFile[] => {
  const references = kinds.find(({ kind }) => kind === file.kind)?.references ?? [];
  return files.filter(
    (other) => other !== file && other.kind !== null && other.kind !== file.kind && references.includes(other.kind) && !isDone(other),
  );
};

export type FileState = "unreadable" | "no_kind" | "needs_profile" | "doing" | "done" | "problem" | "checked" | "waits" | "ready";

/** Where a file stands on its way in. */
export function stateOf(file: WaitingFile, files: readonly WaitingFile[], kinds: readonly KindInfo[]): FileState {
  if (file.doing) return "doing";
  if (isDone(file)) return "done";
  if (file.upload.faults.length > 0) return "unreadable";
  if (file.kind === null) return "no_kind";
  if (file.problem !== null) return "problem";
  if (file.report) return "checked";
  if (file.profile === null && !fitsContract(file.upload, file.kind)) return "needs_profile";
  return waitsFor(file, files, kinds).length > 0 ? "waits" : "ready";
}

/**
 * The files that can be imported one after another, in their order: those that nothing is known against. One that is being
 * checked just now is among them: leaving it out would bring in those that refer to it without it.
 */
export const importable = (files: readonly WaitingFile[], kinds: readonly KindInfo[]): WaitingFile[] =>
  files.filter((file) => {
    if (file.doing?.what === "check") return true;
    const state = stateOf(file, files, kinds);
    return state === "ready" || state === "waits" || (state === "checked" && file.report?.status === "dry-run");
  });
