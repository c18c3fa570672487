"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { get, useFormContext } from "react-hook-form";
import type { Draft } from "./draft.ts";

/** What the server says of the rule, by field of the form; "" for the rule as a whole. */
export type FieldFaults = ReadonlyMap<string, string>;
const Faults = createContext<FieldFaults>(new Map());

export const FaultsProvider = ({ faults, children }: { faults: FieldFaults; children: ReactNode }) => (
  <Faults.Provider value={faults}>{children}</Faults.Provider>
);

/** All that the server says. */
export const useFaults = (): FieldFaults => useContext(Faults);

/** What is wrong in a field: what cannot be read there, or what the checks of `merit rules check` say. */
export function useFault(field: string): string | undefined {
  const t = useTranslations();
  const { errors } = useFormContext<Draft>().formState;
  const said = useFaults().get(field);
  const own = (get(errors, field) as { message?: unknown } | undefined)?.message;
  return typeof own === "string" && own !== "" ? t(own) : said;
}

/** Whether anything is wrong in a part of the form. */
export function useHasFault(part: string): boolean {
  const { errors } = useFormContext<Draft>().formState;
  const faults = useFaults();
  return get(errors, part) !== undefined || [...faults.keys()].some((field) => field === part || field.startsWith(`${part}.`));
}

/** What is wrong with a list, or a row of one, as a whole. */
export function FaultText({ field, className = "" }: { field: string; className?: string }) {
  const fault = useFault(field);
  if (fault === undefined) return null;
  return (
    <p role="alert" className={`text-xs text-danger ${className}`}>
      {fault}
    </p>
  );
}
