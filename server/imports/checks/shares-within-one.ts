import { type Check, insertFaults } from "./check.ts";

const HOLDER = `CASE WHEN account IS NULL THEN 'client' ELSE 'account' END AS held, coalesce(account, client) AS code`;

/**
 * The shares of all assignments of an account (or of a client) never sum above 1 on any day. A sum can only rise on a day on
 * which an assignment begins, so those days are looked at. Each row of the file that takes part in such a day is at fault.
 */
export const sharesWithinOne: Check = ({ stage }) =>
  stage.run(
    `${insertFaults({
      line: "w.line",
      column: "share",
      value: "any_value(w.share)",
      code: "shares_above_one",
      params: {
        held: "any_value(w.held)",
        code: "any_value(w.code)",
        day: "min(t.day)",
        sum: `rtrim(rtrim(arg_min(t.total, t.day)::VARCHAR, '0'), '.')`,
      },
    })}
     FROM (
       WITH holdings AS (
         SELECT ${HOLDER}, line, share, "from", coalesce("to", '~') AS until FROM world
         WHERE CASE WHEN account IS NULL THEN client IN (SELECT client FROM good) ELSE account IN (SELECT account FROM good) END
       ),
       days AS (SELECT DISTINCT held, code, "from" AS day FROM holdings)
       SELECT d.held, d.code, d.day, sum(h.share::DECIMAL(38, 18)) AS total
       FROM days d JOIN holdings h ON h.held = d.held AND h.code = d.code AND h."from" <= d.day AND h.until > d.day
       GROUP BY d.held, d.code, d.day HAVING total > 1
     ) t
     JOIN (SELECT ${HOLDER}, line, share, "from", coalesce("to", '~') AS until FROM good) w
       ON w.held = t.held AND w.code = t.code AND w."from" <= t.day AND w.until > t.day
     GROUP BY w.line`,
  );
