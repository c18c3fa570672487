"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from "react";
import { useTRPC } from "../_trpc/provider.tsx";
import type { Kind, KindInfo, SavedProfile, Upload } from "./room-types.ts";
import { type Change, changeWaiting, importable, isDone, stateOf, type WaitingFile, waitingFile } from "./waiting.ts";

type Known = Readonly<{ uploads: readonly Upload[]; kinds: readonly KindInfo[]; profiles: readonly SavedProfile[] }>;
type Queue = Readonly<{ uploadIds: readonly string[]; acceptValid: boolean }>;
const NO_QUEUE: Queue = { uploadIds: [], acceptValid: false };

/** The files on their way in: checked by themselves as soon as that makes sense, imported one by one or all in their order. */
export function useWaiting({ uploads, kinds, profiles }: Known) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const reduce = useMemo(() => changeWaiting(profiles, kinds), [profiles, kinds]);
  const [files, change] = useReducer(reduce, uploads, (all) => all.map((upload) => waitingFile(upload, profiles)));
  // State would come too late: effects may run twice before it changes.
  const isBeginning = useRef(false);
  const [queue, setQueue] = useState(NO_QUEUE);
  const check = useMutation(trpc.imports.check.mutationOptions());
  const start = useMutation(trpc.imports.start.mutationOptions());
  const discard = useMutation(trpc.imports.discard.mutationOptions());

  async function begin(file: WaitingFile, what: "check" | "import", acceptValid = false): Promise<void> {
    if (file.kind === null) return;
    isBeginning.current = true;
    const { uploadId } = file.upload;
    const saved = profiles.find(({ name }) => name === file.profile);
    const choice = { uploadId, kind: file.kind, profile: saved ? { name: saved.name, profile: saved.profile } : null };
    try {
      const { jobId } = what === "check" ? await check.mutateAsync(choice) : await start.mutateAsync({ ...choice, acceptValid });
      change({ type: "started", uploadId, what, jobId });
    } catch (error) {
      fail(uploadId, (error as Error).message);
    } finally {
      isBeginning.current = false;
    }
  }

  function fail(uploadId: string, problem: string): void {
    change({ type: "failed", uploadId, problem });
    setQueue(NO_QUEUE);
  }

  /** Fetches what a check or an import came to, and goes on with the next file. */
  async function finished({ upload: { uploadId }, doing }: WaitingFile): Promise<void> {
    if (!doing) return;
    try {
      const report = await queryClient.fetchQuery(trpc.imports.report.queryOptions({ jobId: doing.jobId }));
      change({ type: "reported", uploadId, report });
      if (doing.what === "check") return;
      router.refresh();
      const goesOn = report.status === "imported" || report.status === "unchanged";
      setQueue((before) => (goesOn ? { ...before, uploadIds: before.uploadIds.filter((one) => one !== uploadId) } : NO_QUEUE));
    } catch (error) {
      fail(uploadId, (error as Error).message);
    }
  }

  const isBusy = files.some(({ doing }) => doing !== null) || check.isPending || start.isPending;
  /** Does what comes next by itself: the next file of those that are imported together, else the next check. */
  function goOn(): void {
    if (isBusy || isBeginning.current) return;
    const head = files.find(({ upload }) => upload.uploadId === queue.uploadIds[0]);
    if (head && !isDone(head)) void begin(head, "import", queue.acceptValid);
    if (head || queue.uploadIds.length > 0) return;
    const ready = files.find((file) => stateOf(file, files, kinds) === "ready");
    if (ready) void begin(ready, "check");
  }

  return {
    files,
    goOn,
    isImportingAll: queue.uploadIds.length > 0,
    add: (upload: Upload) => change({ type: "added", upload }),
    choose: ({ upload: { uploadId } }: WaitingFile, kind: Kind | null, profile: string | null) =>
      change({ type: "chosen", uploadId, kind, profile }),
    check: (file: WaitingFile) => void begin(file, "check"),
    import: (file: WaitingFile, acceptValid: boolean) => void begin(file, "import", acceptValid),
    importAll: (acceptValid: boolean) =>
      setQueue({ uploadIds: importable(files, kinds).map(({ upload }) => upload.uploadId), acceptValid }),
    finished: (file: WaitingFile) => void finished(file),
    failed: (file: WaitingFile, problem: string) => fail(file.upload.uploadId, problem),
    remove: ({ upload: { uploadId } }: WaitingFile) => {
      change({ type: "removed", uploadId } satisfies Change);
      discard.mutate({ uploadId });
    },
  };
}

/** Lets the waiting files go on by themselves; not while others are still being sent, which they may need. */
export function useGoingOn({ files, isImportingAll, goOn }: Waiting, isSending: boolean): void {
  const next = useEffectEvent(goOn);
  useEffect(() => {
    if (!isSending && (files.length > 0 || isImportingAll)) next();
  }, [files, isImportingAll, isSending]);
}

export type Waiting = ReturnType<typeof useWaiting>;
