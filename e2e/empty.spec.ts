import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { bin, mustRun, stop } from "../tools/child.ts";
import { freePort, type Server, serve } from "../tools/serve.ts";

test.describe.configure({ mode: "serial" });

let server: Server;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "meritledger-empty-"));
  const url = `file:${path.join(folder, "empty.db")}`;
  await mustRun(bin.merit, ["migrate", "--db", url], { show: false });
  server = await serve(url, await freePort(0));
});

test.afterAll(async () => {
  await stop(server.child);
  rmSync(folder, { recursive: true, force: true });
});

test("an empty database says what to do first", async ({ page }) => {
  for (const address of ["/", "/leaderboard?period=1993-06", "/managers/M001"]) {
    await page.goto(server.url + address);
    await expect(page.getByRole("heading", { name: "No period is calculated yet" })).toBeVisible();
    await expect(page.getByText("npm run demo")).toBeVisible();
    await expect(page.getByText(/merit -- import-all DIR/)).toBeVisible();
  }
});
