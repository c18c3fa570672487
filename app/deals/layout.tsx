import type { ReactNode } from "react";
import { RoomMessages } from "../_i18n/room-messages.tsx";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RoomMessages
      sections={["deals", "agreement", "scheme", "scheme_plain", "scheme_param", "scheme_choice", "split_game", "touch", "overlay"]}
    >
      {children}
    </RoomMessages>
  );
}
