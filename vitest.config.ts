import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/.next/**", "e2e/**"];

/**
 * What both suites are run by. Loading everything anew for each file takes longer than most files: they share the processes, of which
 * there are more than a small machine has cores, since each waits for databases and other processes half of its time.
 */
const shared = { isolate: false, maxWorkers: 3, setupFiles: ["server/testing/leave-no-stubs.ts"] };

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: "unit", include: ["**/*.test.ts"], exclude: [...ignored, "**/*.integration.test.ts"] } },
      {
        test: {
          ...shared,
          name: "integration",
          include: ["**/*.integration.test.ts"],
          exclude: ignored,
          globalSetup: ["server/testing/postgres-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
