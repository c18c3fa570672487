import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["scorecards"];

export type Grades = Outputs["grades"];
export type Scorecard = Outputs["get"];
export type Card = NonNullable<Scorecard["card"]>;
export type CardMetric = Card["metrics"][number];
export type GradeHistory = Outputs["history"];
export type Notice = Card["notices"][number];
export type MetricFigure = NonNullable<CardMetric["actual"]>;
export type UnitNames = Readonly<Record<string, string>>;
export type Lift = NonNullable<NonNullable<Card["grade"]>["next"]>["lifts"][number];
