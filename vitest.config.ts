import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/.next/**", "e2e/**"];

/** What both suites are run by. Loading everything anew for each file takes longer than most files: they share two processes. */
const shared = { isolate: false, maxWorkers: 2, setupFiles: ["server/testing/leave-no-stubs.ts"] };

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
