"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../_format/use-format.ts";
import { useTRPC } from "../_trpc/provider.tsx";
import { type EntryField, type EntryInput, type EntryValues, faultParams, fieldOf, newKey } from "./entry.ts";
import type { Choice, Fault, Suggested } from "./log-data.ts";

/** One entry on its way: shown at once, saved behind it, and undone or sent again from where it stands. */
export type Entry = Readonly<{
  key: string;
  values: EntryValues;
  input: EntryInput;
  state: "saving" | "saved" | "failed";
  import: number | null;
  problem: string | null;
}>;

/** What is wrong with a field, in the reader's words. */
export type Refusal = Readonly<{ field: EntryField; text: string }>;
export type Sent = Readonly<{ import: number | null; refusals: readonly Refusal[] }>;

const KEPT = 5;
const LOOKED_UP = ["client", "deal", "manager"] as const satisfies Suggested[];

/** Entries that were just made, newest first. `onRefused` gets those that the server found at fault. */
export function useEntries(onRefused: (entry: Entry, refusals: readonly Refusal[]) => void) {
  const router = useRouter();
  const format = useFormat();
  const send = useSendEntry();
  const undoEntry = useUndoEntry();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const change = (key: string, part: Partial<Entry>): void =>
    setEntries((list) => list.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)));
  const drop = (key: string): void => setEntries((list) => list.filter((entry) => entry.key !== key));

  const save = async (entry: Entry): Promise<void> => {
    change(entry.key, { state: "saving", problem: null });
    try {
      const { import: saved, refusals } = await send(entry.key, entry.values, entry.input);
      if (refusals.length > 0) {
        change(entry.key, { state: "failed", problem: format.sentences(refusals.map(({ text }) => text)) });
        onRefused(entry, refusals);
        return;
      }
      change(entry.key, { state: "saved", import: saved });
      router.refresh();
    } catch (error) {
      change(entry.key, { state: "failed", problem: (error as Error).message });
    }
  };
  const add = (values: EntryValues, input: EntryInput): void => {
    const entry: Entry = { key: newKey(), values, input, state: "saving", import: null, problem: null };
    setEntries((list) => [entry, ...list].slice(0, KEPT));
    void save(entry);
  };
  const undo = async (entry: Entry): Promise<boolean> => {
    if (entry.import === null) return false;
    try {
      await undoEntry(entry.import);
      drop(entry.key);
      return true;
    } catch (error) {
      change(entry.key, { problem: (error as Error).message });
      return false;
    }
  };
  return { entries, add, retry: save, undo, drop };
}

/** Sends one entry. What was typed and not chosen is looked up first; faults come back by field. */
export function useSendEntry() {
  const t = useTranslations();
  const trpc = useTRPC();
  const client = useQueryClient();
  // Without a connection an entry fails at once and keeps what was typed, instead of waiting unseen.
  const log = useMutation(trpc.activities.log.mutationOptions({ networkMode: "always" }));
  const textOf = (fault: Fault): string => {
    const key = `faults.${fault.code}`;
    return t.has(key) ? t(key, faultParams(fault)) : t("activities.fault_other");
  };
  const lookUp = async (what: Suggested, choice: Choice): Promise<string | null> => {
    const { choices } = await client.fetchQuery(trpc.activities.suggest.queryOptions({ what, typed: choice.code }));
    const exact = choices.find(({ code, name }) => [code, name].some((text) => text.toLowerCase() === choice.code.toLowerCase()));
    return exact?.code ?? (choices.length === 1 ? (choices[0]?.code ?? null) : null);
  };

  return async (key: string, values: EntryValues, input: EntryInput & { id?: string }): Promise<Sent> => {
    const found: Partial<Record<Suggested, string>> = {};
    const refusals: Refusal[] = [];
    for (const what of LOOKED_UP) {
      const choice = values[what];
      if (!choice?.typed) continue;
      const code = await lookUp(what, choice);
      if (code === null) refusals.push({ field: what, text: t("activities.not_found", { typed: choice.code }) });
      else found[what] = code;
    }
    if (refusals.length > 0) return { import: null, refusals };
    const answer = await log.mutateAsync({ key, ...input, ...found });
    return { import: answer.import, refusals: answer.faults.map((fault) => ({ field: fieldOf(fault.column), text: textOf(fault) })) };
  };
}

/** Takes an entry back and shows the log without it. */
export function useUndoEntry() {
  const trpc = useTRPC();
  const router = useRouter();
  const undo = useMutation(trpc.activities.undo.mutationOptions({ networkMode: "always" }));
  return async (imported: number): Promise<void> => {
    await undo.mutateAsync({ import: imported });
    router.refresh();
  };
}
