import { handleUpload } from "../../../server/api/files/handlers.ts";
import { requestContext } from "../../_trpc/request-context.ts";

export const POST = async (request: Request): Promise<Response> => handleUpload(request, await requestContext());
