import { afterAll, vi } from "vitest";

// Files share a process: what one of them stubbed ends with it.
afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
