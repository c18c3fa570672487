/** `npm run demo`: the example bank on this machine, one command from a fresh checkout. `-- --fresh` fills its database anew. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureBuild } from "./build.ts";
import { bin, mustRun, root } from "./child.ts";
import { freePort, HOST, serve, serveUntilStopped } from "./serve.ts";

const FIRST_PORT = 3000;
const file = path.join(root, ".data/demo.db");
const filled = path.join(root, ".data/demo.filled");
const url = `file:${file}`;

const seconds = (): string => `${(performance.now() / 1000).toFixed(0).padStart(3)} s`;
const say = (line: string): void => console.log(`[${seconds()}] ${line}`);

await ensureBuild(say);
if (process.argv.includes("--fresh")) rmSync(filled, { force: true });
if (existsSync(file) && existsSync(filled)) {
  say("The example bank is there already (npm run demo -- --fresh fills it anew).");
  await mustRun(bin.merit, ["migrate", "--db", url], { show: false });
} else {
  say("Filling .data/demo.db: importing the example bank, calculating 14 months (1993-01 to 1994-02) ...");
  mkdirSync(path.dirname(file), { recursive: true });
  for (const part of [filled, file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
  await mustRun(bin.merit, ["demo", "--db", url]);
  writeFileSync(filled, `${new Date().toISOString()}\n`);
}
const port = await freePort(FIRST_PORT);
say(`Starting the server on ${HOST}:${port} ...`);
const server = await serve(url, port);
console.log(`\nMeritledger is ready: ${server.url}   (Ctrl-C stops it)`);
await serveUntilStopped(server);
