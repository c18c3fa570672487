import { expect, test } from "vitest";
import { formatSize } from "./format-size.ts";

test.each([
  [31, "0.1 kB"],
  [81, "0.1 kB"],
  [999, "1 kB"],
  [1_400_000, "1.4 MB"],
  [2_000_000_000_000, "2,000 GB"],
])("%d bytes read %s", (bytes, text) => {
  expect(formatSize(bytes, "en")).toBe(text);
});
