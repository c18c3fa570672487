import { code, optional, text } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const clients = defineKind({
  kind: "clients",
  table: "clients",
  columns: [
    code("code"),
    text("name"),
    text("kind"),
    text("industry", optional),
    text("segment", optional),
    text("group", optional),
    text("status", optional),
  ],
  key: ["code"],
});
