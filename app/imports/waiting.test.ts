import { describe, expect, test } from "vitest";
import type { Kind, KindInfo, Report, SavedProfile, Upload } from "./room-types.ts";
import { type Change, changeWaiting, importable, stateOf, suggestedProfile, type WaitingFile, waitingFile, waitsFor } from "./waiting.ts";

const kindInfo = (kind: Kind, ...references: Kind[]): KindInfo => ({ kind, references, columns: [] });
const KINDS = [kindInfo("units", "units"), kindInfo("clients"), kindInfo("accounts", "clients", "units"), kindInfo("balances", "accounts")];

const upload = (uploadId: string, kind: Kind | null, more: Partial<Upload> = {}): Upload => ({
  uploadId,
  fileName: `${uploadId}.csv`,
  size: 10,
  kind,
  recognisedBy: kind && "header",
  fits: true,
  kinds: kind ? [{ kind, fits: true, missing: [], unknown: [] }] : [],
  columns: ["a", "b"],
  encoding: "utf-8",
  delimiter: ",",
  format: "text",
  faults: [],
  ...more,
});

const report = (status: Report["status"], refused = 0): Report => ({
  status,
  importId: status === "imported" ? 7 : null,
  position: null,
  kind: "units",
  file: "units.csv",
  rows: { read: 3, added: 3 - refused, unchanged: 0, refused, skipped: 0 },
  faults: [],
  faultsInAll: refused,
});

const saved = (name: string, kind: Kind, columns: Record<string, unknown>, savedAt = "2026-01-01T00:00:00Z"): SavedProfile => ({
  name,
  kind,
  profile: { kind, columns },
  actor: "local",
  savedAt,
});

const listAfter = (changes: readonly Change[], profiles: readonly SavedProfile[] = []): readonly WaitingFile[] =>
  changes.reduce(changeWaiting(profiles, KINDS), [] as readonly WaitingFile[]);
const added = (...uploads: Upload[]): Change[] => uploads.map((one) => ({ type: "added", upload: one }));
const states = (files: readonly WaitingFile[]): string[] => files.map((file) => `${file.upload.uploadId}: ${stateOf(file, files, KINDS)}`);

describe("files that wait", () => {
  test("stand in the order that references need, and wait for what they name", () => {
    const files = listAfter(added(upload("b", "balances"), upload("x", null), upload("a", "accounts"), upload("u", "units")));
    expect(states(files)).toEqual(["u: ready", "a: waits", "b: waits", "x: no_kind"]);
    expect(waitsFor(files[1] as WaitingFile, files, KINDS).map((file) => file.upload.uploadId)).toEqual(["u"]);
  });

  test("no longer wait once that has entered, or was taken away", () => {
    const both = added(upload("a", "accounts"), upload("u", "units"));
    expect(states(listAfter([...both, { type: "reported", uploadId: "u", report: report("imported") }]))).toEqual(["u: done", "a: ready"]);
    expect(states(listAfter([...both, { type: "removed", uploadId: "u" }]))).toEqual(["a: ready"]);
  });

  test("go from check to verdict, and back when something else is chosen", () => {
    const start: Change[] = [...added(upload("u", "units")), { type: "started", uploadId: "u", what: "check", jobId: "j" }];
    expect(states(listAfter(start))).toEqual(["u: doing"]);
    const checked: Change[] = [...start, { type: "reported", uploadId: "u", report: report("dry-run", 1) }];
    expect(states(listAfter(checked))).toEqual(["u: checked"]);
    expect(states(listAfter([...checked, { type: "chosen", uploadId: "u", kind: "clients", profile: null }]))).toEqual([
      "u: needs_profile",
    ]);
    expect(states(listAfter([...start, { type: "failed", uploadId: "u", problem: "Stopped." }]))).toEqual(["u: problem"]);
  });

  test("need a profile where the contract's columns are not theirs, or are written otherwise", () => {
    const other = upload("c", "clients", { kinds: [{ kind: "clients", fits: false, missing: ["name"], unknown: ["Name"] }] });
    const semicolons = upload("d", "clients", { delimiter: ";" });
    const broken = upload("e", "clients", { faults: [{ line: 1, column: null, value: null, code: "file_type", text: "PDF" }] });
    expect(states(listAfter(added(other, semicolons, broken)))).toEqual(["c: needs_profile", "d: needs_profile", "e: unreadable"]);
  });

  test("are looked at again when what they name has come, or has entered", () => {
    const checked: Change[] = [...added(upload("a", "accounts")), { type: "reported", uploadId: "a", report: report("rejected", 3) }];
    expect(states(listAfter(checked))).toEqual(["a: checked"]);
    expect(states(listAfter([...checked, ...added(upload("u", "units"))]))).toEqual(["u: ready", "a: waits"]);
    const both = [...added(upload("u", "units")), ...checked];
    expect(states(listAfter([...both, { type: "reported", uploadId: "u", report: report("imported") }]))).toEqual(["u: done", "a: ready"]);
  });

  test("are imported together when nothing is known against them", () => {
    const files = listAfter([
      ...added(upload("u", "units"), upload("c", "clients"), upload("a", "accounts"), upload("x", null)),
      { type: "reported", uploadId: "u", report: report("rejected", 3) },
      { type: "reported", uploadId: "c", report: report("dry-run", 1) },
    ]);
    expect(importable(files, KINDS).map((file) => file.upload.uploadId)).toEqual(["c", "a"]);
  });

  test("are imported together with one that is being checked just now: others may name what it holds", () => {
    const files = listAfter([
      ...added(upload("u", "units"), upload("a", "accounts")),
      { type: "started", uploadId: "u", what: "check", jobId: "1" },
    ]);
    expect(importable(files, KINDS).map((file) => file.upload.uploadId)).toEqual(["u", "a"]);
  });
});

describe("a saved profile", () => {
  const columns = { code: "a", name: { template: "{a}-{b}" } };

  test("is taken again for a file that has all its columns, the latest first", () => {
    const profiles = [
      saved("old", "clients", columns),
      saved("new", "clients", columns, "2026-02-01T00:00:00Z"),
      saved("other", "units", columns),
    ];
    const file = upload("c", "clients", { fits: false, kinds: [] });
    expect(suggestedProfile(file, "clients", profiles)).toBe("new");
    expect(suggestedProfile({ ...file, columns: ["a"] }, "clients", profiles)).toBeNull();
    expect(suggestedProfile(upload("c", "clients"), "clients", profiles)).toBeNull();
  });

  test("tells what a file is that nothing else tells", () => {
    const file = waitingFile(upload("x", null), [saved("export", "clients", columns)]);
    expect(file).toMatchObject({ kind: "clients", profile: "export" });
  });
});
