import { createLoader, createSerializer, parseAsString } from "nuqs/server";

/** What the address says about the room: when, and in which unit. */
export const gradesParsers = { period: parseAsString, unit: parseAsString };

export const loadGradesParams = createLoader(gradesParsers);
export const gradesAddress = createSerializer(gradesParsers);

/** The address of somebody's scorecard. */
export const cardAddress = (manager: string, period: string): string =>
  gradesAddress(`/scorecards/${encodeURIComponent(manager)}`, { period });
