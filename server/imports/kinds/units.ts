import { acyclic } from "../checks/acyclic.ts";
import { code, optional, reference, text } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const units = defineKind({
  kind: "units",
  table: "units",
  columns: [code("code"), text("name"), text("kind"), reference("parent", "units", optional)],
  key: ["code"],
  related: "all",
  checks: [acyclic],
});
