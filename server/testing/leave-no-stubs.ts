import { afterAll, vi } from "vitest";

/** What the server keeps for the life of its process (server/api/context.ts). */
const kept = globalThis as { meritledger?: { database: { close: () => Promise<void> } } | undefined };

// Files share a process: what one of them stubbed or opened ends with it, or the next would go on with its database.
afterAll(async () => {
  await kept.meritledger?.database.close();
  kept.meritledger = undefined;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
