/**
 * What the core says when an input makes a figure impossible. The code is a key under `errors` in lib/messages,
 * the parameters name the place; the core itself knows no language.
 */
export type ErrorParams = Readonly<Record<string, string | number>>;

export class ScoringError extends Error {
  override readonly name = "ScoringError";
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}

/** A fault in a rule set: where it stands ("scorecard[1].weight"), and what is wrong: a key under `errors`, and its parameters. */
export type RuleFault = Readonly<{ place: string; code: string; params: ErrorParams }>;
