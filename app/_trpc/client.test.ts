import { afterEach, expect, test, vi } from "vitest";
import { clientOf, trpcClient } from "./client.ts";

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

test("where nothing answers, the reader is told in their language", async () => {
  vi.stubGlobal(
    "fetch",
    vi.fn(() => Promise.reject(new TypeError("Failed to fetch"))),
  );
  await expect(clientOf("Нет связи с сервером.").rules.list.query()).rejects.toThrow(/^Нет связи с сервером\.$/);
});

test("a fault that the server told stays as it is", async () => {
  const error = { message: "Unit X is not known.", code: -32004, data: { code: "NOT_FOUND", httpStatus: 404, problem: null } };
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => Response.json([{ error }], { status: 404 })),
  );
  await expect(clientOf("unreachable").rules.list.query()).rejects.toThrow("Unit X is not known.");
});
