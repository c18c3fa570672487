import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuild } from "../tools/build.ts";
import { bin, mustRun, stop } from "../tools/child.ts";
import { freePort, serve } from "../tools/serve.ts";

/** The example bank in a database of its own, and the production build serving it, for all browser tests of a run. */
export default async function setup(): Promise<() => Promise<void>> {
  await ensureBuild();
  const folder = mkdtempSync(path.join(tmpdir(), "meritledger-e2e-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const url = `file:${path.join(folder, "e2e.db")}`;
    await mustRun(bin.merit, ["demo", "--db", url], { show: false });
    const server = await serve(url, await freePort(0));
    process.env.MERIT_E2E_URL = server.url;
    return async () => {
      await stop(server.child);
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}
