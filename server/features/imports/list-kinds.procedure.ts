import { procedureFor } from "../../api/trpc.ts";
import { importOrder, kinds } from "../../imports/kinds/index.ts";
import { referencedKinds } from "../../imports/kinds/kind.ts";
import { kindsOutput } from "./import-room.types.ts";

/** Every kind of file: its columns, and what has to be there before. */
export const listKinds = procedureFor("facts.import")

  .output(kindsOutput)
  .query(async () =>
    importOrder.map((kind) => ({
      kind,
      references: referencedKinds(kinds[kind]),
      columns: kinds[kind].columns.map(({ name, type, optional, references }) => ({ name, is: type.is, optional, references })),
    })),
  );
