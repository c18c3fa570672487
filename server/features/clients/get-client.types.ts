import { z } from "zod";
import { code, periodCode, runHead } from "../../api/shared.types.ts";
import { clientFigures, share } from "./clients.types.ts";

export const getClientInput = z.object({ client: code, period: periodCode });

const text = z.string();
const textOrNull = text.nullable();
const client = z.object({
  code: text,
  name: text,
  kind: text,
  industry: textOrNull,
  segment: textOrNull,
  group: textOrNull,
  status: textOrNull,
});

export const getClientOutput = z.object({
  run: runHead,
  client,
  /** null while the run's figures by client are not worked out */
  total: clientFigures.nullable(),
  share,
  lines: z.array(z.object({ unit: text, product: text, currency: text, figures: clientFigures })).nullable(),
  accounts: z.array(
    z.object({
      code: text,
      product: text,
      unit: text,
      currency: text,
      opened: text,
      closed: textOrNull,
      figures: clientFigures.nullable(),
    }),
  ),
  /** `account` null: the whole client; `deal`: by a deal's agreed split, whose scheme says the share */
  holdings: z.array(
    z.object({
      account: textOrNull,
      manager: text,
      share: textOrNull,
      deal: textOrNull,
      role: textOrNull,
      from: text,
      to: textOrNull,
    }),
  ),
  activities: z.array(
    z.object({
      id: text,
      manager: text,
      deal: textOrNull,
      kind: text,
      at: text,
      minutes: z.number().nullable(),
      outcome: textOrNull,
    }),
  ),
  /** oldest first; whether the period has a run, whether its lines by client are worked out, and what was earned: null where nothing was */
  months: z.array(z.object({ period: text, isCalculated: z.boolean(), isPrepared: z.boolean(), figures: clientFigures.nullable() })),
  members: z.array(client.extend({ figures: clientFigures.nullable() })),
  names: z.object({ managers: z.record(text, text), products: z.record(text, text), units: z.record(text, text) }),
});
