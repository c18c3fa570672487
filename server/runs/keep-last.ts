import type { Database } from "../db/database.ts";

/**
 * Keeps the last `most` answers of each database in memory, by a key. Only for what can never change, such as what a run says; an
 * answer that failed is not kept. Who asks while it is being made waits for the same one.
 */
export function keepLast<V>(most: number): (database: Database, key: string, make: () => Promise<V>) => Promise<V> {
  const kept = new WeakMap<Database, Map<string, Promise<V>>>();
  return (database, key, make) => {
    const known = kept.get(database) ?? new Map<string, Promise<V>>();
    kept.set(database, known);
    const answer = known.get(key) ?? make();
    known.delete(key);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
    return answer;
  };
}
