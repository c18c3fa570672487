import { type CalculatedPeriod, runName } from "../runs-data.ts";

/** A run that can be compared, under its name; `isLatest` of its period. */
export type RunOption = Readonly<{ name: string; period: string; version: number; isLatest: boolean }>;

/** Every version of every period, the newest period and version first. Versions are numbered from one without gaps. */
export const prepareOptions = (periods: readonly Pick<CalculatedPeriod, "run" | "versions">[]): RunOption[] =>
  periods.flatMap(({ run: { period, version: latest }, versions }) =>
    Array.from({ length: Math.max(versions, latest) }, (_, i) => Math.max(versions, latest) - i).map((version) => ({
      name: runName({ period, version }),
      period,
      version,
      isLatest: version === latest,
    })),
  );

/** What is asked for, completed: the newest period's latest run, and beside a run the version before it, or the period before. */
export function defaultPair(
  options: readonly RunOption[],
  before: string | null,
  after: string | null,
): { before: string; after: string } | null {
  const [newest] = options;
  if (!newest) return null;
  const later = after ?? newest.name;
  const found = options.findIndex(({ name, period, isLatest }) => name === later || (period === later && isLatest));
  const earlier = options
    .slice(found + 1)
    .find(({ version, period, isLatest }) => (period === options[found]?.period ? version > 0 : isLatest));
  return { before: before ?? earlier?.name ?? later, after: later };
}
