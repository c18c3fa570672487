import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["runs"];
export type Runs = Outputs["list"];
export type CalculatedPeriod = Runs["periods"][number];
export type PeriodVersions = Outputs["get"];
export type Version = PeriodVersions["versions"][number];
export type LedgerChange = PeriodVersions["since"][number];
export type Comparison = Outputs["compare"];
export type Proof = Outputs["proof"];

export const COLUMNS = ["margin", "adb", "closing", "income"] as const;
export type Column = (typeof COLUMNS)[number];

/** A run as it stands in an address: "1993-06v2"; without a version the latest is meant. */
type RunName = Readonly<{ period: string; version: number | undefined }>;

export const runName = ({ period, version }: RunName): string => (version === undefined ? period : `${period}v${version}`);

/** Whether there is such a run is for the server to say. */
export function parseRunName(text: string): RunName {
  const [, period = text, version] = /^(.*?)v([1-9]\d{0,6})$/.exec(text) ?? [];
  return { period, version: version === undefined ? undefined : Number(version) };
}

export const compareAddress = (before: RunName, after: RunName): string =>
  `/runs/compare?${new URLSearchParams({ before: runName(before), after: runName(after) })}`;
export const proofAddress = ({ period, version }: RunName): string =>
  `/runs/${period}/proof${version === undefined ? "" : `?version=${version}`}`;
