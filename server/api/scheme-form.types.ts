import { z } from "zod";
import { splitScheme } from "../../lib/scoring/splits/registry.ts";

/** A scheme's parameters as data: what a form is made from (lib/scoring/splits/params/param.ts). */
export const schemeParam = z.discriminatedUnion("kind", [
  z.object({ name: z.string(), kind: z.literal("decimal"), default: z.string().optional(), positive: z.literal(true).optional() }),
  z.object({ name: z.string(), kind: z.literal("integer"), default: z.number(), least: z.number(), most: z.number() }),
  z.object({ name: z.string(), kind: z.literal("choice"), choices: z.array(z.string()) }),
  z.object({ name: z.string(), kind: z.literal("decimal-table"), of: z.enum(["role", "activity-kind", "member"]) }),
]);

/** What a scheme's form is made of. Throws `split_scheme_unknown`. */
export const toSchemeForm = (scheme: string): z.infer<typeof schemeParam>[] =>
  splitScheme(scheme).params.map((param) => (param.kind === "choice" ? { ...param, choices: [...param.choices] } : param));
