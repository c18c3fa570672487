import { handleImport } from "../../../../server/api/files/handlers.ts";
import { requestContext } from "../../../_trpc/request-context.ts";

type Route = { params: Promise<{ kind: string }> };

export const POST = async (request: Request, { params }: Route): Promise<Response> =>
  handleImport(request, (await params).kind, await requestContext());
