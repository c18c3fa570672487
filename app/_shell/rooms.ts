import type { ComponentType } from "react";
import {
  ActivitiesIcon,
  BoardIcon,
  ClientsIcon,
  DealsIcon,
  ImportsIcon,
  OrganisationIcon,
  OverviewIcon,
  ProductsIcon,
  RulesIcon,
  RunsIcon,
  ScorecardIcon,
  UnitsIcon,
} from "../_components/icons.tsx";

type Room = Readonly<{
  path: string;
  name: string;
  Icon: ComponentType<{ className?: string }>;
  /** other paths that belong to the room */
  also?: string;
  /** shows a period, which goes along from room to room */
  hasPeriod: boolean;
  /** after "g", goes there */
  key: string;
}>;

/** Every room, in the groups and the order of the navigation. `name` is a key of the messages. */
export const ROOMS: readonly (readonly Room[])[] = [
  [
    { path: "/", name: "app.overview", Icon: OverviewIcon, hasPeriod: true, key: "o" },
    { path: "/leaderboard", name: "app.leaderboard", Icon: BoardIcon, also: "/managers", hasPeriod: true, key: "l" },
    { path: "/scorecards", name: "app.scorecards", Icon: ScorecardIcon, hasPeriod: true, key: "s" },
    { path: "/units", name: "app.units", Icon: UnitsIcon, hasPeriod: true, key: "u" },
    { path: "/products", name: "app.products", Icon: ProductsIcon, hasPeriod: true, key: "p" },
    { path: "/clients", name: "app.clients", Icon: ClientsIcon, hasPeriod: true, key: "c" },
    { path: "/deals", name: "app.deals", Icon: DealsIcon, hasPeriod: false, key: "d" },
  ],
  [
    { path: "/activities", name: "app.activities", Icon: ActivitiesIcon, hasPeriod: false, key: "a" },
    { path: "/imports", name: "app.imports", Icon: ImportsIcon, hasPeriod: false, key: "i" },
    { path: "/runs", name: "app.runs", Icon: RunsIcon, hasPeriod: false, key: "r" },
    { path: "/rules", name: "app.rules", Icon: RulesIcon, hasPeriod: false, key: "e" },
    { path: "/organisation", name: "app.organisation", Icon: OrganisationIcon, hasPeriod: false, key: "t" },
  ],
];

const isBelow = (path: string, room: string): boolean => (room === "/" ? path === "/" : path === room || path.startsWith(`${room}/`));

/** "page" for the room itself, "true" for what belongs to it, undefined elsewhere: what aria-current says. */
export function currentOf(path: string, room: Room): "page" | "true" | undefined {
  if (path === room.path) return "page";
  return isBelow(path, room.path) || (room.also !== undefined && isBelow(path, room.also)) ? "true" : undefined;
}

export const hrefOf = (room: Room, period: string | null): string =>
  room.hasPeriod && period ? `${room.path}?period=${encodeURIComponent(period)}` : room.path;
