import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { expect, it, vi } from "vitest";
import { MeritError } from "../../../lib/messages/merit-error.ts";
import { type Actor, localActor } from "../../access/actor.ts";
import type { ApiContext } from "../../api/context.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { defineJob } from "../../jobs/job.ts";
import { describeOnBoth } from "../../testing/each-database.ts";

const ann: Actor = { id: "ann", name: "Ann", scope: { kind: "units", units: ["D1"] } };
const bob: Actor = { id: "bob", name: "Bob", scope: { kind: "manager", manager: "M1" } };

/** A job that tells its progress and then stands still until it is let go, or gives up when it is asked to stop. */
function slowJob() {
  const released = Promise.withResolvers<void>();
  const job = defineJob<null, { rows: bigint }>("slow", async ({ signal, report }) => {
    report({ stage: "storing", done: 3, total: 10 });
    const stopped = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    await Promise.race([released.promise, stopped]);
    return { rows: 10n };
  });
  return { job, letGo: released.resolve };
}

describeOnBoth("jobs, as the browser sees them", (database) => {
  const contextOf = (actor: Actor): ApiContext => ({ database: database(), jobs: createJobEngine(database()), actor }) as ApiContext;
  const call = (context: ApiContext) => createCallerFactory(appRouter)(context).jobs;

  it("tell how far they are while they run, and their result afterwards", async () => {
    const context = contextOf(localActor);
    const { job, letGo } = slowJob();
    const handle = await context.jobs.start(job, null, localActor);
    expect(await call(context).get({ jobId: handle.id })).toMatchObject({
      kind: "slow",
      state: "running",
      progress: { stage: "storing", text: "Storing", done: 3, total: 10 },
      result: null,
      problem: null,
    });
    letGo();
    await handle.done;
    expect(await call(context).get({ jobId: handle.id })).toMatchObject({ state: "done", progress: null, result: { rows: "10" } });
  });

  it("stop when they are asked to, and one that has ended stays as it is", async () => {
    const context = contextOf(localActor);
    const { job } = slowJob();
    const handle = await context.jobs.start(job, null, localActor);
    await call(context).cancel({ jobId: handle.id });
    await expect(handle.done).rejects.toMatchObject({ code: "job_cancelled" });
    expect(await call(context).get({ jobId: handle.id })).toMatchObject({ state: "cancelled", problem: { code: "job_cancelled" } });
    expect(await call(context).cancel({ jobId: handle.id })).toMatchObject({ state: "cancelled" });
  });

  it("say why they failed, in a sentence, though nobody waited for them", async () => {
    const context = contextOf(localActor);
    const failing = defineJob<null, never>("failing", async () => {
      throw new MeritError("unit_unknown", { unit: "X" });
    });
    const { id } = await context.jobs.start(failing, null, localActor);
    await vi.waitFor(async () => expect((await call(context).get({ jobId: id })).state).toBe("failed"));
    expect((await call(context).get({ jobId: id })).problem).toEqual({
      code: "unit_unknown",
      params: { unit: "X" },
      text: "Unit “X” is not known.",
    });
  });

  it("say so also where a bundler loaded the fault's module twice", async () => {
    const context = contextOf(localActor);
    const other = class MeritError extends Error {
      override readonly name = "MeritError";
      readonly code = "unit_unknown";
      readonly params = { unit: "X" };
    };
    const failing = defineJob<null, never>("failing", async () => {
      throw new other();
    });
    const { id } = await context.jobs.start(failing, null, localActor);
    await vi.waitFor(async () => expect((await call(context).get({ jobId: id })).problem?.code).toBe("unit_unknown"));
  });

  it("keep the inside of a bug out of the browser and in the log", async () => {
    const context = contextOf(localActor);
    const lines: string[] = [];
    const log = vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
    const bug = defineJob<null, never>("bug", async () => {
      throw new Error("SELECT secret FROM clients");
    });
    const { id } = await context.jobs.start(bug, null, localActor);
    await vi.waitFor(async () => expect((await call(context).get({ jobId: id })).state).toBe("failed"));
    log.mockRestore();
    const seen = await call(context).get({ jobId: id });
    expect(JSON.stringify(seen)).not.toContain("secret");
    expect(seen.problem?.text).toContain(id);
    expect(lines.join("")).toMatch(new RegExp(`${id} \\(bug\\): Error: SELECT secret`));
  });

  it("are seen by who started them and by who sees the whole bank", async () => {
    const context = contextOf(ann);
    const quick = defineJob<null, string>("quick", async () => "fine");
    const { id, done } = await context.jobs.start(quick, null, ann);
    await done;
    expect(await call(context).get({ jobId: id })).toMatchObject({ result: "fine" });
    expect((await call(context).list({})).map((job) => job.id)).toEqual([id]);
    await expect(call({ ...context, actor: bob }).get({ jobId: id })).rejects.toMatchObject({ cause: { code: "job_unknown" } });
    await expect(call({ ...context, actor: bob }).cancel({ jobId: id })).rejects.toMatchObject({ cause: { code: "job_unknown" } });
    expect(await call({ ...context, actor: bob }).list({})).toEqual([]);
    expect(await call({ ...context, actor: localActor }).get({ jobId: id })).toMatchObject({ state: "done" });
  });

  it("of a process that is gone are shown as interrupted, also where its number is used again", async () => {
    const context = contextOf(localActor);
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    const owners = { gone: `${hostname()}/${gone}`, reused: `${hostname()}/${process.pid}@1` };
    for (const [id, owner] of Object.entries(owners)) {
      const data = { id, kind: "import", state: "running", actor: "local", input: "{}", owner, createdAt: new Date() };
      await database().prisma.job.create({ data });
      expect(await call(context).get({ jobId: id })).toMatchObject({ state: "failed", problem: { code: "job_interrupted" } });
    }
  });

  it("of another process that lives cannot be stopped from here", async () => {
    const context = contextOf(localActor);
    const data = { id: "theirs", kind: "run", state: "running", actor: "local", input: "{}", owner: "elsewhere/1", createdAt: new Date() };
    await database().prisma.job.create({ data });
    expect(await call(context).get({ jobId: "theirs" })).toMatchObject({ state: "running", progress: null });
    await expect(call(context).cancel({ jobId: "theirs" })).rejects.toMatchObject({ cause: { code: "job_elsewhere" } });
  });
});
