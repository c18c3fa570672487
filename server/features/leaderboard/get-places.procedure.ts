import { procedureFor } from "../../api/trpc.ts";
import { cutPlaces } from "./board-columns.ts";
import { getPlacesInput, getPlacesOutput } from "./get-places.types.ts";
import { FIRST_PLACES, readBoard } from "./read-board.ts";

/** The places that did not come with a board: thousands, which no reader waits for before using the first. */
export const getPlaces = procedureFor("run.read")
  .input(getPlacesInput)
  .output(getPlacesOutput)
  .query(async ({ ctx, input }) => {
    const { asOf, places } = await readBoard(ctx, input);
    return { asOf, places: cutPlaces(places, FIRST_PLACES) };
  });
