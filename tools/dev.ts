/** `npm run dev`: the web application with reloading, on the database of DATABASE_URL (else .data/meritledger.db). */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { env } from "../server/env.ts";
import { bin, mustRun, root, start } from "./child.ts";
import { HOST, serveUntilStopped } from "./serve.ts";

mkdirSync(path.join(root, ".data"), { recursive: true });
await mustRun(bin.merit, ["migrate", "--db", env.databaseUrl]);
const child = start(bin.next, ["dev", "--hostname", HOST, "--port", String(env.port)], { DATABASE_URL: env.databaseUrl });
await serveUntilStopped({ child, url: `http://${HOST}:${env.port}` });
