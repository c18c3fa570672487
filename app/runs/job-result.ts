/** What the jobs of this room leave behind, read from their stored JSON. */
type Calculated = Readonly<{ period: string; version: number; unit: string | null; lines: number; managers: number; reconciled: number }>;
export type Difference = Readonly<{ method: string; what: string; stored: string; recomputed: string }>;
type Verified = Readonly<{ period: string; version: number; lines: number; balanceFacts: number; differences: readonly Difference[] }>;
type JobResult =
  | Readonly<{ kind: "calculated"; runs: readonly Calculated[] }>
  | (Readonly<{ kind: "verified" }> & Verified)
  | Readonly<{ kind: "other" }>;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const count = (value: unknown): number => (typeof value === "number" ? value : 0);

/** The result of a job of this room; what another version of the program stored differently counts as "other". */
export function readJobResult(kind: string, result: unknown): JobResult {
  if (!isObject(result)) return { kind: "other" };
  if (kind === "runs") return { kind: "calculated", runs: list(result.runs).map(calculated) };
  if (kind === "run") return { kind: "calculated", runs: [calculated(result)] };
  if (kind !== "verify") return { kind: "other" };
  const differences = list(result.differences).map(({ method, what, stored, recomputed }) => ({
    method: text(method),
    what: text(what),
    stored: text(stored),
    recomputed: text(recomputed),
  }));
  return { kind: "verified", ...nameOf(result.run), lines: count(result.lines), balanceFacts: count(result.balanceFacts), differences };
}

const calculated = ({ run, lines, managers, reconciled }: Json): Calculated => ({
  ...nameOf(run),
  unit: isObject(run) && typeof run.unit === "string" ? run.unit : null,
  lines: count(lines),
  managers: count(managers),
  reconciled: count(reconciled),
});

const nameOf = (run: unknown) => (isObject(run) ? { period: text(run.period), version: count(run.version) } : { period: "", version: 0 });
