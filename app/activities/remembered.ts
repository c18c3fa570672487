import * as z from "zod/mini";
import type { Choice } from "./log-data.ts";

const PLACE = "meritledger-activity";

const schema = z.object({
  manager: z.nullable(z.object({ code: z.string(), name: z.string(), detail: z.nullable(z.string()) })),
  kind: z.string(),
});

type Remembered = Readonly<{ manager: Choice | null; kind: string }>;

/** Who logged what kind of activity last in this browser: the next one is likely to be the same. */
export function readRemembered(): Remembered {
  const text = localStorage.getItem(PLACE);
  const parsed = text === null ? null : schema.safeParse(parse(text));
  return parsed?.success ? parsed.data : { manager: null, kind: "" };
}

function parse(text: string): unknown {
  // Only this module writes there, and JSON; anything else is as good as nothing.
  return text.startsWith("{") && text.endsWith("}") ? JSON.parse(text) : null;
}

export function remember({ manager, kind }: Remembered): void {
  const chosen = manager?.typed ? null : manager;
  localStorage.setItem(PLACE, JSON.stringify({ manager: chosen && { code: chosen.code, name: chosen.name, detail: chosen.detail }, kind }));
}
