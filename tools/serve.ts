/** Serving the production build on the loopback interface. */
import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { bin, start } from "./child.ts";

export const HOST = "127.0.0.1";
const PATIENCE_MS = 60_000;
/** How often the board is drawn before the first reader comes: code that ran a few times is compiled. */
const WARM_UP = 4;

export type Server = { url: string; child: ChildProcess };

/** Starts `next start` and comes back when it answers. */
export async function serve(databaseUrl: string, port: number): Promise<Server> {
  const url = `http://${HOST}:${port}`;
  const child = start(bin.next, ["start", "--hostname", HOST, "--port", String(port)], {
    DATABASE_URL: databaseUrl,
    NODE_ENV: "production",
    PORT: String(port),
  });
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`The server ended with exit code ${child.exitCode} before it answered on ${url}.`);
    if (Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`The server did not answer on ${url} within ${PATIENCE_MS / 1000} seconds.`);
    }
    await wait(100);
  }
  for (let drawn = 1; drawn < WARM_UP; drawn++) await answers(url);
  return { url, child };
}

/**
 * Any answer will do, a sign-in page too; refused connections mean "not yet". The board is asked for because it needs most: once
 * it was drawn, code and database are in memory, and the first reader does not wait for them.
 */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/leaderboard`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** The first port from `first` on that nobody listens on; 0 lets the system choose. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; ; port++) {
    const free = await tryPort(port);
    if (free !== null) return free;
    if (port >= first + 100) throw new Error(`All ports from ${first} to ${port} are taken.`);
  }
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(null) : reject(error),
    );
    probe.listen(port, HOST, () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** Keeps serving until Ctrl-C, a kill or the server's own end; the exit code is the server's, or 0 when it was asked to stop. */
export async function serveUntilStopped({ child }: Server): Promise<never> {
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      asked = true;
      child.kill("SIGTERM");
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  process.exit(asked ? 0 : (code ?? 1));
}
