import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bin, mustRun, stop } from "../../tools/child.ts";
import { freePort, serve } from "../../tools/serve.ts";

/** A server on an empty database of its own, for tests that bring data in. */
export async function ownServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "meritledger-own-"));
  const database = `file:${path.join(folder, "own.db")}`;
  await mustRun(bin.merit, ["migrate", "--db", database], { show: false });
  const { url, child } = await serve(database, await freePort(0));
  return {
    url,
    close: async () => {
      await stop(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
