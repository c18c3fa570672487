"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useState } from "react";
import { ApiProvider, useTRPC } from "../_trpc/provider.tsx";
import { leave } from "./leaving.ts";
import { hrefOf, ROOMS } from "./rooms.ts";

const ITEM = "flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2 py-1 select-none data-[selected=true]:bg-sunken";
const GROUP =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted";

type Props = { onClose: () => void };

/** Type to go anywhere: rooms, managers, clients, products, units, deals. */
export const CommandPalette = (props: Props) => (
  <ApiProvider>
    <Palette {...props} />
  </ApiProvider>
);

function Palette({ onClose }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const period = useSearchParams().get("period");
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState("");
  const text = useDeferredValue(typed.trim());
  const { data, isFetching } = useQuery({
    ...useTRPC().search.find.queryOptions({ text }),
    enabled: text.length > 1,
    placeholderData: (before) => before,
  });
  const go = (href: string) => (): void => {
    onClose();
    leave(() => router.push(href));
  };
  const withPeriod = (path: string): string => (period ? `${path}?period=${encodeURIComponent(period)}` : path);
  const found = text.length > 1 ? (data ?? []) : [];
  const rooms = ROOMS.flat().filter((room) => t(room.name).toLocaleLowerCase().includes(text.toLocaleLowerCase()));
  const offered = [...rooms.map(({ path }) => path), ...found.flatMap(({ kind, items }) => items.map(({ code }) => `${kind} ${code}`))];
  // What is found comes later than what is typed: Enter must always mean the row that is marked, and one always is.
  const marked = offered.includes(chosen) ? chosen : (offered[0] ?? "");
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/30" />
        <Dialog.Popup
          aria-label={t("app.find")}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-1.5rem)] max-w-xl -translate-x-1/2 rounded-xl border border-line bg-surface text-ink shadow-xl outline-none"
        >
          <Command shouldFilter={false} label={t("app.find")} value={marked} onValueChange={setChosen}>
            <Command.Input
              value={typed}
              onValueChange={setTyped}
              placeholder={t("app.find_placeholder")}
              className="h-12 w-full rounded-t-xl border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-faint"
            />
            <Command.List className="max-h-[60vh] overflow-y-auto p-1.5">
              <Command.Empty className="px-2 py-3 text-muted">{t(isFetching ? "app.searching" : "app.nothing_found")}</Command.Empty>
              <Group heading={t("app.navigation")} isShown={rooms.length > 0}>
                {rooms.map((room) => (
                  <Command.Item key={room.path} value={room.path} onSelect={go(hrefOf(room, period))} className={ITEM}>
                    <room.Icon className="size-4 text-faint" />
                    {t(room.name)}
                    <kbd className="ml-auto font-sans text-2xs text-faint">{t("app.go_key", { key: room.key })}</kbd>
                  </Command.Item>
                ))}
              </Group>
              {found.map(({ kind, items }) => (
                <Group key={kind} heading={t(`app.found_${kind}`)} isShown>
                  {items.map(({ code, name }) => (
                    <Command.Item key={code} value={`${kind} ${code}`} onSelect={go(withPeriod(ADDRESSES[kind](code)))} className={ITEM}>
                      <span className="min-w-0 flex-1 truncate">{name}</span>
                      <span className="text-xs text-faint">{code}</span>
                    </Command.Item>
                  ))}
                </Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const ADDRESSES = {
  managers: (code: string) => `/managers/${encodeURIComponent(code)}`,
  clients: (code: string) => `/clients/${encodeURIComponent(code)}`,
  products: (code: string) => `/products/${encodeURIComponent(code)}`,
  units: (code: string) => `/units/${encodeURIComponent(code)}`,
  deals: (code: string) => `/deals/${encodeURIComponent(code)}`,
} as const;

const Group = ({ heading, isShown, children }: { heading: string; isShown: boolean; children: ReactNode }) =>
  isShown && (
    <Command.Group heading={heading} className={GROUP}>
      {children}
    </Command.Group>
  );
