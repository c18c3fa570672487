import { router } from "../../api/trpc.ts";
import { listProducts } from "./list-products.procedure.ts";

export const productsRouter = router({ list: listProducts });
