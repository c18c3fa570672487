import type { ReactNode } from "react";
import { RoomMessages } from "../_i18n/room-messages.tsx";

export default function Layout({ children }: { children: ReactNode }) {
  return <RoomMessages sections={["leaderboard", "manager", "overlay", "adjustments"]}>{children}</RoomMessages>;
}
