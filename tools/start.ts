/** `npm start`: serves what `npm run build` built, on the database of DATABASE_URL, whose schema it brings up to date first. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { env } from "../server/env.ts";
import { isBuilt } from "./build.ts";
import { bin, mustRun, root } from "./child.ts";
import { serve, serveUntilStopped } from "./serve.ts";

if (!isBuilt()) {
  console.error("There is no build to serve. Run: npm run build");
  process.exit(1);
}
mkdirSync(path.join(root, ".data"), { recursive: true });
await mustRun(bin.merit, ["migrate", "--db", env.databaseUrl]);
const server = await serve(env.databaseUrl, env.port);
console.log(`Meritledger serves ${server.url}. Put a TLS-terminating proxy in front of it for others to reach it.`);
await serveUntilStopped(server);
