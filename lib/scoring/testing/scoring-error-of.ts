import { ScoringError } from "../errors.ts";

/** The code and parameters of the ScoringError that a call throws; undefined where it returns. Other errors pass through. */
export function scoringErrorOf(run: () => unknown): { code: string; params: Readonly<Record<string, string | number>> } | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof ScoringError) return { code: error.code, params: error.params };
    throw error;
  }
}
