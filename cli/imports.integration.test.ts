import { readFileSync } from "node:fs";
import path from "node:path";
import { Command, CommanderError } from "commander";
import { beforeEach, expect, test } from "vitest";
import { translator } from "../lib/messages/translate.ts";
import { localActor } from "../server/access/actor.ts";
import { describeOnSmallBank } from "../server/imports/testing/small-bank.ts";
import { temporaryFiles } from "../server/imports/testing/temporary-files.ts";
import { createJobEngine } from "../server/jobs/engine.ts";
import { registerImportCommands } from "./imports.ts";

const write = temporaryFiles();
const t = translator();

describeOnSmallBank("the commands for imports", (database) => {
  let out: string[] = [];
  let err: string[] = [];
  let code: number | undefined;

  /** Runs `merit ...` and gives what it said. */
  async function merit(...args: string[]): Promise<void> {
    [out, err, code] = [[], [], undefined];
    const program = new Command("merit")
      .option("--json")
      .exitOverride()
      .configureOutput({ writeErr: (text) => void err.push(text), writeOut: (text) => void out.push(text) });
    registerImportCommands(program, {
      database: async () => database(),
      anyDatabase: async () => database(),
      jobs: async () => createJobEngine(database()),
      actor: localActor,
      actAs: () => Promise.reject(new Error("everybody here is the local actor")),
      t,
      json: () => program.opts<{ json?: boolean }>().json === true,
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      onProgress: () => undefined,
      exit: (given) => {
        code = given;
      },
    });
    for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput());
    await program.parseAsync(["node", "merit", ...args]);
  }

  beforeEach(() => {
    code = undefined;
  });

  test("a good file: one line on stdout, exit 0", async () => {
    const file = write("clients.csv", "code,name,kind\nN1,New,person\n");
    await merit("import", "clients", file);
    expect([out, err, code]).toEqual([
      [expect.stringMatching(/^clients\.csv: 1 row read, 1 added, 0 unchanged \(import \d+, position \d+\)\.$/)],
      [],
      0,
    ]);
    await merit("import", "clients", file);
    expect([out, err, code]).toEqual([
      [expect.stringMatching(/^clients\.csv: the same file stands already \(import \d+\); nothing changed\.$/)],
      [],
      0,
    ]);
  });

  test("a bad file: each fault on stderr with its place and way out, exit 1", async () => {
    const file = write("accounts.csv", "code,client,product,unit,currency,opened\nZ1,C9,CUR,D1,EUR,2026-02-30\n");
    await merit("import", "accounts", file);
    expect([out, code]).toEqual([[], 1]);
    expect(err).toEqual([
      "accounts.csv: 2 faults; nothing of the file entered.",
      "  line 2, client: There is no “C9” among the clients; the nearest is “C1”. Correct the code, or import the clients first.",
      "  line 2, opened: “2026-02-30” is a day that does not exist. Check the month and the day.",
    ]);
  });

  test("of very many faults the first 20 and how many of each", async () => {
    await merit("import", "clients", write("clients.csv", `code,name,kind\n${",,\n".repeat(30)}`));
    expect(err).toHaveLength(1 + 20 + 1 + 1);
    expect(err.slice(-2)).toEqual(["  … and 70 more. In all:", "  90 × value_missing"]);
  });

  test("--json: one document, with the messages", async () => {
    await merit("--json", "import", "balances", write("balances.csv", "account,date,balance\nA1,2026-01-01,1.001\n"));
    expect([err, code]).toEqual([[], 1]);
    expect(JSON.parse(out.join(""))).toMatchObject({
      status: "rejected",
      import: { id: null, position: null, kind: "balances", file: "balances.csv" },
      rows: { read: 1, added: 0, unchanged: 0, refused: 1 },
      faults: [{ line: 2, column: "balance", value: "1.001", code: "amount_decimals", message: expect.stringContaining("2") }],
      faultCounts: { amount_decimals: 1 },
    });
  });

  test("--accept-valid, then the download of what was kept out", async () => {
    const file = write("balances.csv", "account,date,balance\nA1,2026-01-01,1.00\nA1,2026-01-02,x\n");
    await merit("import", "balances", file, "--accept-valid");
    expect(code).toBe(0);
    const id = /refused (\d+)/.exec(err.join("\n"))?.[1] ?? "";
    const target = path.join(path.dirname(file), "refused.csv");
    await merit("refused", id, "--output", target);
    expect(readFileSync(target, "utf8")).toBe(
      'line,column,value,reason,row\n3,balance,x,“x” is not an amount. It must be written like 1234.56.,"A1,2026-01-02,x"\n',
    );
    await merit("imports", "--limit", "1");
    expect(out.join("\n")).toMatch(new RegExp(`import +kind.*\\n +${id}  balances`));
    await merit("withdraw", id);
    expect(out).toEqual([expect.stringMatching(`Import ${id} \\(balances.csv\\) withdrawn at position \\d+: 1 facts? no longer`)]);
  });

  test("import-all says where it stopped and what waits", async () => {
    const folder = path.dirname(write("units.csv", "code,name,kind,parent\nU9,Nine,branch,NOWHERE\n"));
    await merit("import-all", folder);
    expect([code, err[0]]).toEqual([1, "units.csv: 1 fault; nothing of the file entered."]);
    await merit("--json", "import-all", folder);
    expect(JSON.parse(out.join(""))).toMatchObject({ files: [{ status: "rejected" }], waiting: [] });
  });

  test("wrong usage is left to commander", async () => {
    await expect(merit("import", "loans", "x.csv")).rejects.toThrow(CommanderError);
    await expect(merit("withdraw", "first")).rejects.toThrow(CommanderError);
    await expect(merit("import", "units", "/nowhere.csv")).rejects.toMatchObject({ code: "import_file_missing" });
  });
});
