export { clientPage, figuresOfAccounts } from "./client-page.ts";
export { groupClients } from "./group-clients.ts";
export { listClients } from "./list-clients.ts";
export { prepareClients } from "./prepare-clients.ts";
