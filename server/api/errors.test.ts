import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { MeritError } from "../../lib/messages/merit-error.ts";
import { ScoringError } from "../../lib/scoring/errors.ts";
import { type Actor, localActor } from "../access/actor.ts";
import type { ApiContext } from "./context.ts";
import { logError } from "./errors.ts";
import { procedureFor, router } from "./trpc.ts";

const failing = (error: unknown) =>
  procedureFor("run.read").query(() => {
    throw error;
  });

const SECRET = "SQLITE_CORRUPT in /var/lib/bank.db: SELECT * FROM clients";

const testRouter = router({
  missing: failing(new MeritError("run_missing", { period: "2026-03" })),
  wrong: failing(new ScoringError("period_invalid", { value: "soon" })),
  bug: failing(new Error(SECRET)),
  badOutput: procedureFor("run.read")
    .output(z.object({ minor: z.string() }))
    .query(() => ({ minor: 5 }) as never),
  input: procedureFor("run.read")
    .input(z.object({ period: z.string() }))
    .query(() => "fine"),
  wholeBank: procedureFor("run.calculate").query(() => "fine"),
});

/** What a client gets over the wire. */
async function call(path: string, actor: Actor | null = localActor) {
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  const req = new Request(`http://localhost/api/trpc/${path}`);
  const createContext = () => ({ actor }) as ApiContext;
  const response = await fetchRequestHandler({ endpoint: "/api/trpc", req, router: testRouter, createContext, onError: logError });
  vi.restoreAllMocks();
  return {
    status: response.status,
    body: (await response.json()) as { error?: { message: string; data: Record<string, unknown> } },
    log: lines.join(""),
  };
}

describe("what a failure looks like from outside", () => {
  test("a missing thing is a 404 with its code, parameters and sentence", async () => {
    const { status, body, log } = await call("missing");
    expect(status).toBe(404);
    expect(body.error?.data.problem).toMatchObject({ code: "run_missing", params: { period: "2026-03" } });
    expect(body.error?.message).toBe("2026-03 has not been calculated yet. Calculate it with: merit run 2026-03.");
    expect(log).toBe("");
  });

  test("a wrong value is a 400, also where the core refuses it", async () => {
    const { status, body } = await call("wrong");
    expect(status).toBe(400);
    expect(body.error?.data.problem).toMatchObject({ code: "period_invalid", params: { value: "soon" } });
  });

  test("a malformed request is a 400 without the server's view of it", async () => {
    const { status, body } = await call("input");
    expect(status).toBe(400);
    expect(body.error?.data.problem).toMatchObject({ code: "request_invalid" });
  });

  test.each(["bug", "badOutput"])("a bug (%s) is a 500 that tells the client a reference, and the log everything", async (path) => {
    const { status, body, log } = await call(path);
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/SQLITE|bank\.db|at .*\.ts|Invalid input/);
    const [reference = "none"] = /[0-9a-f]{8}/.exec(body.error?.message ?? "") ?? [];
    expect(log).toContain(reference);
    if (path === "bug") expect(log).toContain(SECRET);
  });

  test("nobody who is not signed in gets in, and nobody does what a policy forbids", async () => {
    expect((await call("input", null)).status).toBe(401);
    const narrow: Actor = { id: "m", name: "a manager", scope: { kind: "manager", manager: "M001" } };
    expect((await call("wholeBank", narrow)).status).toBe(403);
  });
});
