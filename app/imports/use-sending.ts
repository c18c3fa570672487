"use client";

import { useRef, useState } from "react";
import type { Upload } from "./room-types.ts";

/** A file that is being sent: how much of it has gone, or why it did not. */
export type Sending = Readonly<{ key: string; file: File; sent: number; problem: string | null }>;

type Answer = { problem: { text: string } } | Upload;

/**
 * Sends files to the server, one after another: the disk and the line are one. XMLHttpRequest, since fetch does not tell how
 * much of a body has gone.
 */
export function useSending(onReceived: (upload: Upload) => void, lineLost: string) {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const queue = useRef<Sending[]>([]);
  const count = useRef(0);
  const current = useRef<{ key: string; request: XMLHttpRequest } | null>(null);
  const change = (key: string, changes: Partial<Sending>): void =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const drop = (key: string): void => setSending((all) => all.filter((one) => one.key !== key));

  function next(): void {
    const one = current.current ? undefined : queue.current.shift();
    if (!one) return;
    const { key, file } = one;
    const request = new XMLHttpRequest();
    current.current = { key, request };
    const end = (problem: string | null): void => {
      current.current = null;
      if (problem === null) drop(key);
      else change(key, { problem });
      next();
    };
    request.open("POST", `/api/upload?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("x-meritledger", "upload");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded }) => change(key, { sent: loaded });
    request.onload = () => {
      const answer = request.response as Answer | null;
      if (answer && "uploadId" in answer) onReceived(answer);
      end(answer && "uploadId" in answer ? null : (answer?.problem.text ?? lineLost));
    };
    request.onerror = () => end(lineLost);
    request.onabort = () => end(null);
    request.send(file);
  }

  function send(files: readonly File[]): void {
    const added = files.map((file): Sending => ({ key: String(++count.current), file, sent: 0, problem: null }));
    setSending((all) => [...all, ...added]);
    queue.current.push(...added);
    next();
  }

  /** Stops sending a file, or forgets one that did not go. */
  function stop(key: string): void {
    queue.current = queue.current.filter((one) => one.key !== key);
    if (current.current?.key === key) current.current.request.abort();
    else drop(key);
  }

  function again({ key, file }: Sending): void {
    drop(key);
    send([file]);
  }

  return { sending, send, stop, again };
}
