import { type Browser, expect, type Page, request } from "@playwright/test";

/**
 * A small bank on a server of its own: agreements are kept for good, so that no other test may see them. DL1 is shared by Ann, Bob
 * and Cid in the north and earns 900.01 in January 2026; DL2 by Ann and Cid, DL3 of ten cents by all three. Region N stands above both branches.
 */
const TABLES: readonly (readonly [kind: string, lines: readonly string[]])[] = [
  ["units", ["code,name,kind,parent", "B,Bank,bank,", "N,North,region,B", "N1,Harbour,branch,N", "N2,Old Town,branch,N"]],
  [
    "managers",
    [
      "code,name,email,unit,position,from,to",
      "ANN,Ann Abbott,,N1,senior,2025-01-01,",
      "BOB,Bartholomew Featherstonehaugh-Cholmondeley,,N2,senior,2025-01-01,",
      "CID,Cid Cooper,,N1,junior,2025-01-01,",
    ],
  ],
  ["clients", ["code,name,kind", "C1,Acme,company"]],
  ["products", ["code,name,family,side,day_count", "FEE,Fees,Fees,fee,"]],
  ["accounts", ["code,client,product,unit,currency,opened,closed", "A1,C1,FEE,N1,EUR,2025-01-01,"]],
  ["balances", ["account,date,balance", "A1,2025-12-31,0.00", "A1,2026-01-31,0.00"]],
  ["income", ["id,account,date,amount,kind", "I1,A1,2026-01-20,900.01,arrangement fee"]],
  ["assignments", ["account,client,manager,share,from,to", "A1,,CID,1,2025-01-01,"]],
  [
    "deals",
    [
      "code,name,client,opened,closed,amount,currency",
      "DL1,Harbour cranes,C1,2025-11-01,2026-01-10,9000.00,EUR",
      "DL2,Bond,C1,2025-11-01,2026-01-10,600.00,EUR",
      "DL3,Small change,C1,2025-11-01,2026-01-10,0.10,EUR",
    ],
  ],
  [
    "deal_members",
    [
      "deal,manager,role,joined,left,agreed_share",
      "DL1,ANN,originator,2025-11-01,,",
      "DL1,BOB,structurer,2025-11-01,,",
      "DL1,CID,structurer,2025-11-01,,",
      "DL2,ANN,originator,2025-11-01,,",
      "DL2,CID,structurer,2025-11-01,,",
      "DL3,ANN,a,2025-11-01,,",
      "DL3,BOB,b,2025-11-01,,",
      "DL3,CID,c,2025-11-01,,",
    ],
  ],
  ["deal_accounts", ["deal,account,from,to", "DL1,A1,2026-01-10,"]],
];

/** What shares a deal that nobody agreed on is by role; members have until 2035. */
const POLICY = {
  kind: "splits",
  code: "north",
  name: "Splits in the north",
  from: "2026-01-01",
  units: ["N"],
  schemes: ["equal", "role-weighted", "manual"],
  default: { scheme: "role-weighted", params: { weights: { originator: "3", structurer: "1" } } },
  agreeWithinDays: 3500,
};

const OWN = { "x-meritledger": "1" };

/** Imports the bank and its split policy. */
export async function bringBank(url: string): Promise<void> {
  const api = await request.newContext();
  for (const [kind, lines] of TABLES) {
    const response = await api.post(`${url}/api/import/${kind}`, { headers: OWN, data: Buffer.from(lines.join("\n")) });
    expect(await response.json(), kind).toMatchObject({ status: "imported" });
  }
  const saved = await api.post(`${url}/api/trpc/rules.save`, { data: { text: JSON.stringify(POLICY) } });
  expect(await saved.json()).toMatchObject({ result: { data: { faults: [] } } });
  await api.dispose();
}

/** Calculates January 2026 and waits until it is done. */
export async function calculate(url: string): Promise<void> {
  const api = await request.newContext();
  const started = await api.post(`${url}/api/trpc/runs.calculate`, { data: { period: "2026-01", unit: null } });
  expect(started.ok()).toBe(true);
  const run = async () =>
    (await api.get(`${url}/api/trpc/runs.get?input=${encodeURIComponent(JSON.stringify({ period: "2026-01" }))}`)).status();
  await expect.poll(run, { timeout: 30_000 }).toBe(200);
  await api.dispose();
}

type Wanted = Readonly<{ as: string; locale?: string; width?: number }>;

/** Somebody's own browser: `as` is the manager or head as whom they act ("manager:ANN"); empty for nobody yet. */
export async function personAt(browser: Browser, url: string, { as, locale = "en", width = 1440 }: Wanted): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  await context.addCookies([
    { name: "locale", value: locale, url },
    ...(as === "" ? [] : [{ name: "merit-as", value: encodeURIComponent(as), url }]),
  ]);
  return context.newPage();
}
