import type { ReactNode } from "react";
import { ApiProvider } from "../../_trpc/provider.tsx";

/** Only a deal asks the server from the browser: its simulation does. */
export default function Layout({ children }: { children: ReactNode }) {
  return <ApiProvider>{children}</ApiProvider>;
}
