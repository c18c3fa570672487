import type { BoardData, BoardInput, OtherPlaces } from "./board-data.ts";

/** Whether places are still to be asked for. */
export const isLong = ({ count, places }: BoardData): boolean => places.managers.length < count;

/**
 * Where the other places of a board are asked for: a question of its own, so that the page can name it before any script has come,
 * and the answer is on its way while they load.
 */
export function otherPlacesAddress({ run, metric, unit, view }: BoardData): string {
  const input: BoardInput = { period: run.period, metric, ...(unit !== null && { unit }), view };
  return `/api/trpc/leaderboard.places?input=${encodeURIComponent(JSON.stringify(input))}`;
}

/** Fails where the server cannot be reached or answers with an error. */
export async function fetchOtherPlaces(address: string, signal: AbortSignal): Promise<OtherPlaces> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}.`);
  const answer: { result: { data: OtherPlaces } } = await response.json();
  return answer.result.data;
}
