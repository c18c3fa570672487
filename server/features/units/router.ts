import { router } from "../../api/trpc.ts";
import { compareUnits } from "./compare-units.procedure.ts";
import { getProductMatrix } from "./get-product-matrix.procedure.ts";
import { getSideBySide } from "./get-side-by-side.procedure.ts";
import { listUnits } from "./list-units.procedure.ts";

export const unitsRouter = router({ compare: compareUnits, list: listUnits, matrix: getProductMatrix, sideBySide: getSideBySide });
