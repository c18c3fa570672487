import type { ReactNode } from "react";
import { RoomMessages } from "../_i18n/room-messages.tsx";
import { ApiProvider } from "../_trpc/provider.tsx";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RoomMessages
      sections={[
        "rules",
        "rule_field",
        "split_policy",
        "metrics",
        "metric_meaning",
        "scheme",
        "scheme_plain",
        "scheme_param",
        "scheme_choice",
      ]}
    >
      <ApiProvider>{children}</ApiProvider>
    </RoomMessages>
  );
}
