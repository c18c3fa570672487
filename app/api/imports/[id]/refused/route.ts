import { handleRefusedOfImport } from "../../../../../server/api/files/handlers.ts";
import { requestContext } from "../../../../_trpc/request-context.ts";

type Route = { params: Promise<{ id: string }> };

export const GET = async (request: Request, { params }: Route): Promise<Response> =>
  handleRefusedOfImport(request, (await params).id, await requestContext());
