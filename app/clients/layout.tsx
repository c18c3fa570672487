import type { ReactNode } from "react";
import { RoomMessages } from "../_i18n/room-messages.tsx";
import { ApiProvider } from "../_trpc/provider.tsx";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RoomMessages sections={["clients"]}>
      <ApiProvider>{children}</ApiProvider>
    </RoomMessages>
  );
}
