/** The only reader of process.env: every setting, its meaning and its default stand here. */
import { tmpdir } from "node:os";
import path from "node:path";

export const env = {
  /** `file:./x.db` or `postgresql://...` */
  get databaseUrl(): string {
    return process.env.DATABASE_URL ?? "file:./.data/meritledger.db";
  },
  /** Where imports stage what they read; nothing stays there. */
  get stagingDirectory(): string {
    return process.env.MERIT_STAGING ?? path.join(tmpdir(), "meritledger");
  },
  /** Memory DuckDB may use while staging; beyond it, it spills to disk. */
  get stagingMemory(): string {
    return process.env.MERIT_STAGING_MEMORY ?? "512MB";
  },
  /** The largest file that is taken over the network, in bytes. */
  get uploadLimit(): number {
    return Number(process.env.MERIT_UPLOAD_LIMIT ?? 20 * 1024 ** 3);
  },
  /** Where the example bank lies, beside the program. */
  get exampleBank(): string {
    return process.env.MERIT_EXAMPLE_BANK ?? path.resolve("examples/berka");
  },
  /** The example bank's rules, beside its folder. */
  get exampleRules(): string {
    return path.join(path.dirname(this.exampleBank), "rules.json");
  },
  get port(): number {
    return Number(process.env.PORT ?? 3000);
  },
} as const;
