import { z } from "zod";
import { periodCode, runHead } from "../../api/shared.types.ts";
import { clientFigures, share } from "./clients.types.ts";
import { DIMENSIONS } from "./group-clients.ts";

export const groupClientsInput = z.object({ period: periodCode, by: z.enum(DIMENSIONS) });

export const groupClientsOutput = z.object({
  run: runHead,
  /** null while the run's figures by client are not worked out */
  breakdown: z
    .object({
      bank: clientFigures,
      /** `value` is null for the clients without one, who come last; `names` are the first few clients' */
      classes: z.array(
        z.object({
          value: z.string().nullable(),
          clients: z.int(),
          names: z.array(z.string()),
          figures: clientFigures,
          share,
        }),
      ),
    })
    .nullable(),
});
