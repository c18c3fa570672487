import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { expect, it } from "vitest";
import { MeritError } from "../../lib/messages/merit-error.ts";
import { localActor as actor } from "../access/actor.ts";
import { describeOnBoth } from "../testing/each-database.ts";
import { createJobEngine } from "./engine.ts";
import { defineJob } from "./job.ts";

describeOnBoth("jobs", (database) => {
  const jobs = () => createJobEngine(database());
  const stored = (id: string) => database().prisma.job.findUniqueOrThrow({ where: { id } });

  it("report their progress and keep their result", async () => {
    const count = defineJob<{ to: number }, number>("count", async ({ report }, { to }) => {
      for (let done = 1; done <= to; done++) report({ stage: "counting", done, total: to });
      return to;
    });
    const seen: number[] = [];
    const handle = await jobs().start(count, { to: 3 }, actor);
    handle.onProgress(({ done }) => seen.push(done));
    expect(await handle.done).toBe(3);
    expect(handle.progress()).toEqual({ stage: "counting", done: 3, total: 3 });
    expect(await stored(handle.id)).toMatchObject({ kind: "count", state: "done", result: "3", actor: "local" });
  });

  it("fail with their reason, and succeed when tried again", async () => {
    let attempts = 0;
    const flaky = defineJob<null, string>("flaky", async () => {
      attempts++;
      if (attempts === 1) throw new MeritError("unit_unknown", { unit: "X" });
      return "fine";
    });
    const first = await jobs().start(flaky, null, actor);
    await expect(first.done).rejects.toMatchObject({ code: "unit_unknown" });
    expect(await stored(first.id)).toMatchObject({
      state: "failed",
      failure: JSON.stringify({ code: "unit_unknown", params: { unit: "X" } }),
    });
    expect(await jobs().complete(flaky, null, actor)).toBe("fine");
  });

  it("of a process that died are found failed, with the reason, when the next one starts", async () => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    const now = new Date();
    const owner = `${hostname()}/${gone}`;
    await database().prisma.job.create({
      data: { id: "lost", kind: "import", state: "running", actor: "local", input: "{}", owner, createdAt: now },
    });
    await jobs().complete(
      defineJob<null, null>("next", async () => null),
      null,
      actor,
    );
    expect(await stored("lost")).toMatchObject({ state: "failed", failure: JSON.stringify({ code: "job_interrupted", params: {} }) });
  });

  it("stop on request and leave nothing of their transaction behind", async () => {
    const entered = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const slow = defineJob<null, void>("slow", ({ database: db, signal }) =>
      db.transaction(async (tx) => {
        await tx.execute("INSERT INTO units (code, name, kind, import_id, line, added_position) VALUES ('X', 'X', 'bank', 0, 0, 0)");
        entered.resolve();
        await released.promise;
        signal.throwIfAborted();
      }),
    );
    const handle = await jobs().start(slow, null, actor);
    await entered.promise;
    handle.cancel();
    released.resolve();
    await expect(handle.done).rejects.toMatchObject({ code: "job_cancelled" });
    expect(await stored(handle.id)).toMatchObject({ state: "cancelled" });
    expect(await database().prisma.unit.count()).toBe(0);
  });
});
