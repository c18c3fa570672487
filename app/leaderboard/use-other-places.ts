import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import type { BoardData, Places } from "./board-data.ts";
import { fetchOtherPlaces, isLong, otherPlacesAddress } from "./other-places.ts";

type Known = Readonly<{ of: BoardData; places: Places | null }>;
type Other = Readonly<{
  /** null until they have come */
  places: Places | null;
  hasFailed: boolean;
  retry: () => void;
}>;

/** The places that did not come with a board. A board that has changed since is fetched anew: places of two are never mixed. */
export function useOtherPlaces(board: BoardData): Other {
  const router = useRouter();
  const [known, setKnown] = useState<Known | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    if (!isLong(board)) return;
    const leaving = new AbortController();
    fetchOtherPlaces(otherPlacesAddress(board), leaving.signal).then(
      ({ asOf, places }) => (asOf === board.asOf ? setKnown({ of: board, places }) : router.refresh()),
      () => leaving.signal.aborted || setKnown({ of: board, places: null }),
    );
    return () => leaving.abort();
  }, [board, attempt, router]);
  const retry = useCallback(() => {
    setKnown(null);
    setAttempt((before) => before + 1);
  }, []);
  const current = known?.of === board ? known : null;
  return { places: current?.places ?? null, hasFailed: current !== null && current.places === null, retry };
}
