import { afterEach, expect, test, vi } from "vitest";
import { trpcClient } from "./client.ts";

afterEach(() => vi.unstubAllGlobals());

/** What the browser sends for a query. */
async function sent(handover: string): Promise<Request> {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => Response.json([{ result: { data: null } }]));
  vi.stubGlobal("fetch", fetch);
  await trpcClient.explanation.get.query({ explain: "margin", period: "1993-06", handover });
  const [url = "", init] = fetch.mock.calls[0] ?? [];
  return new Request(new URL(url, "http://bank.example"), { method: init?.method ?? "GET", body: init?.body ?? null });
}

test("a question stands in the address", async () => {
  const { method, url } = await sent("12 date M001 M002 1993-06-15 1 all");
  expect(method).toBe("GET");
  expect(decodeURIComponent(url)).toContain("M001 M002");
});

test("a question that no address can hold is posted", async () => {
  const codes = Array.from({ length: 5_000 }, (_, i) => `ACC${i}`).join(" ");
  const request = await sent(`12 date M001 M002 1993-06-15 1 accounts ${codes}`);
  expect(request.method).toBe("POST");
  expect(request.url.length).toBeLessThan(200);
  expect(await request.text()).toContain("ACC4999");
});
