import "server-only";
import { type Problem, problemOf } from "../../server/api/errors.ts";
import { serverCaller } from "../../server/api/root.ts";
import { requestActing } from "../_acting/request-acting.ts";
import { requestLocale } from "../_i18n/request-locale.ts";

export type { Problem };
export type Api = ReturnType<typeof serverCaller>;
export type Attempt<T> = { ok: true; data: T } | { ok: false; problem: Problem };

/**
 * Calls procedures from a server component. An expected fault comes back as a problem for the page to show; a bug goes on
 * to Next, which logs it and shows error.tsx.
 */
export async function ask<T>(work: (api: Api) => Promise<T>): Promise<Attempt<T>> {
  const locale = await requestLocale();
  const actingAs = await requestActing();
  await frameSent();
  try {
    return { ok: true, data: await work(serverCaller(locale, actingAs)) };
  } catch (error) {
    const problem = problemOf(error, locale);
    if (problem) return { ok: false, problem };
    throw error;
  }
}

const TURNS = 3;

/**
 * Lets the frame of the page go out first. SQLite answers without letting go of the thread, so that a question asked at once would
 * hold back what is ready: the browser would wait for the answer before it could begin to load scripts.
 */
async function frameSent(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
}
