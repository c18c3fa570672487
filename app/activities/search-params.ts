import { createLoader, parseAsString } from "nuqs/server";

/** What the address says about the log. `period` comes along from other rooms: its last month is shown where no month is chosen. */
export const logParsers = {
  period: parseAsString,
  month: parseAsString,
  day: parseAsString,
  manager: parseAsString,
  kind: parseAsString,
  client: parseAsString,
};

export const loadLogParams = createLoader(logParsers);
