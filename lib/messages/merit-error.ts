import type { ErrorParams } from "../scoring/errors.ts";

/**
 * A fault that a person can do something about: a key under `errors` in the messages, and the place, value, reason and way
 * out as its parameters. Everything else that is thrown is a bug and keeps its stack.
 */
export class MeritError extends Error {
  override readonly name = "MeritError";
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}
