import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["organisation"];
type Inputs = inferRouterInputs<AppRouter>["organisation"];

export type Organisation = Outputs["get"];
export type Unit = Organisation["units"][number];
export type Manager = Organisation["managers"][number];
export type Plan = Outputs["planUnit"];
export type Stored = Outputs["saveUnit"];
export type UnitChange = Inputs["planUnit"];
export type PostingChange = Inputs["planPosting"];
export type Preview = Outputs["previewHandover"];
export type Effect = NonNullable<Preview["effect"]>;
export type HandoverInput = Inputs["previewHandover"];
export type Holdings = Outputs["holdings"];

/** What the server takes of a code, and of a name, kind, position or address. */
export const LONGEST_CODE = 64;
export const LONGEST_NAME = 200;
