import { redirect } from "next/navigation";
import { ask } from "./_trpc/server.ts";

/** The product opens on the newest board. */
export default async function Home(): Promise<never> {
  const listed = await ask((api) => api.periods.list());
  const newest = listed.ok ? listed.data[0] : undefined;
  redirect(newest ? `/leaderboard?period=${newest.period}` : "/leaderboard");
}
