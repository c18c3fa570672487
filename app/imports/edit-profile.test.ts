import { describe, expect, test } from "vitest";
import { columnOfSource, columnsNamed, formatOf, kindOfSource, sourceOf, withFormat, withSource } from "./edit-profile.ts";
import type { ProfileJson } from "./room-types.ts";

const profile: ProfileJson = {
  kind: "balances",
  columns: { account: { template: "A{Konto}" }, date: { column: "Datum", date: "DD.MM.YYYY" }, balance: 3 },
};
const FILE = ["Konto", "Datum", "Saldo", "kind"];

describe("a mapping profile in its builder", () => {
  test("tells where a column comes from; without a rule it is the file's column of the same name", () => {
    expect(kindOfSource(sourceOf(profile, "account", FILE))).toBe("template");
    expect(columnOfSource(sourceOf(profile, "balance", FILE), FILE)).toBe("Saldo");
    expect(columnOfSource(sourceOf(profile, "kind", FILE), FILE)).toBe("kind");
    expect(kindOfSource(sourceOf(profile, "currency", FILE))).toBe("none");
    expect(kindOfSource({ constant: "x" })).toBe("constant");
  });

  test("changes a source and leaves the others alone", () => {
    const changed = withSource(profile, "account", "Konto");
    expect(changed.columns).toEqual({ ...(profile.columns as object), account: "Konto" });
    expect(withSource(changed, "account", undefined).columns).toEqual({ date: { column: "Datum", date: "DD.MM.YYYY" }, balance: 3 });
    expect(profile.columns).toMatchObject({ account: { template: "A{Konto}" } });
  });

  test("says how a column is written, and no more than needs saying", () => {
    const source = sourceOf(profile, "date", FILE) ?? "";
    expect(formatOf(source)).toEqual({ date: "DD.MM.YYYY" });
    expect(withFormat(profile, "date", source, { date: undefined }).columns).toMatchObject({ date: "Datum" });
    expect(withFormat(profile, "balance", 3, { number: { decimal: "," } }).columns).toMatchObject({
      balance: { column: 3, number: { decimal: "," } },
    });
    expect(withFormat(profile, "account", { constant: "x" }, { date: "YYMMDD" })).toBe(profile);
  });

  test("keeps what its fields have no place for", () => {
    const mapped: ProfileJson = { kind: "income", columns: { kind: { column: "t", map: { D: "fee" } } } };
    expect(withFormat(mapped, "kind", sourceOf(mapped, "kind", []) ?? "", { date: "YYMMDD" }).columns).toEqual({
      kind: { column: "t", map: { D: "fee" }, date: "YYMMDD" },
    });
  });

  test("names the columns of the file that it reads", () => {
    expect(columnsNamed(profile)).toEqual(["Konto", "Datum"]);
  });
});
