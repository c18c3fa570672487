import type { ReactNode } from "react";
import { RoomMessages } from "../_i18n/room-messages.tsx";

export default function Layout({ children }: { children: ReactNode }) {
  return <RoomMessages sections={["deals", "scheme", "scheme_param", "scheme_choice", "overlay", "split_game", "touch"]}>{children}</RoomMessages>;
}
