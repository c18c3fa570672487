import { z } from "zod";

export const findInput = z.object({ text: z.string().max(100) });
export const findOutput = z.array(
  z.object({
    kind: z.enum(["managers", "clients", "products", "units", "deals"]),
    items: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
);
