export { clientPage, figuresOfAccounts } from "./client-page.ts";
export { clientsOfClass, DIMENSIONS, type Dimension, groupClients } from "./group-clients.ts";
export { clientsMatching, LONGEST_SEARCH, listClients } from "./list-clients.ts";
export { prepareClients } from "./prepare-clients.ts";
