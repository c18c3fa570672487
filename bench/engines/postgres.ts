import pg from "pg";
import { startPostgres } from "../../server/testing/embedded-postgres.ts";
import type { BankSize } from "../generate-bank.ts";
import { measure } from "../measure.ts";
import type { Engine } from "./engine.ts";

const CATALOGUE = "catalogue";
const OURS = "ours";
const BARE = "bare";

/** A server of its own, durable as it comes: every commit waits for the disk. */
export async function postgresEngine(file: string, size: BankSize): Promise<Engine> {
  const server = await startPostgres({ durable: true });
  const admin = async (...statements: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url("postgres") });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const clear = (): Promise<void> => admin(`DROP DATABASE IF EXISTS ${OURS} WITH (FORCE)`, `DROP DATABASE IF EXISTS ${BARE} WITH (FORCE)`);
  await admin(`CREATE DATABASE ${CATALOGUE}`);
  return {
    label: "PostgreSQL",
    baselines: [
      {
        loadLabel: "COPY",
        aggregateLabel: "SQL over daily rows",
        load: async () => {
          await admin(`CREATE DATABASE ${BARE}`);
          return measure("postgresCopy", { url: server.url(BARE), file, size });
        },
        aggregate: () => measure("postgresAggregate", { url: server.url(BARE) }),
      },
    ],
    catalogueUrl: server.url(CATALOGUE),
    copyCatalogue: async () => {
      await admin(`CREATE DATABASE ${OURS} TEMPLATE ${CATALOGUE}`, "CHECKPOINT");
      return server.url(OURS);
    },
    clear,
    stop: server.stop,
  };
}
