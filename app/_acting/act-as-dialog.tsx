"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { useDeferredValue, useId, useRef, useState } from "react";
import type { AppRouter } from "../../server/api/root.ts";
import { Button } from "../_components/button.tsx";
import { Combobox } from "../_components/combobox.tsx";
import { DialogPopup } from "../_components/dialog-popup.tsx";
import { Notice } from "../_components/notice.tsx";
import { ApiProvider, useTRPC } from "../_trpc/provider.tsx";
import { actAs, seeAnew } from "./acting-cookie.ts";

type Somebody = inferRouterOutputs<AppRouter>["access"]["find"][number];
type Props = { onClose: () => void };

/** `manager:M018`, as the cookie and the command line say it. */
const textOf = ({ kind, code }: Somebody): string => `${kind}:${code}`;

/** Chooses as whom one sees and acts: a manager, or the head of a unit. */
export const ActAsDialog = (props: Props) => (
  <ApiProvider>
    <Choice {...props} />
  </ApiProvider>
);

function Choice({ onClose }: Props) {
  const t = useTranslations();
  const form = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<Somebody | null>(null);
  const text = useDeferredValue(typed.trim());
  const { data, isFetching, error } = useQuery({
    ...useTRPC().access.find.queryOptions({ text }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  const nameOf = ({ kind, name }: Somebody): string => (kind === "unit" ? t("acting.head_of", { name }) : name);
  return (
    <DialogPopup
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("acting.dialog_title")}
      description={t("acting.dialog_text")}
      initialFocus={field}
      actions={
        <>
          <Button onClick={onClose}>{t("app.cancel")}</Button>
          <Button type="submit" form={form} variant="primary" disabled={!chosen}>
            {t("acting.confirm")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!chosen) return;
          actAs(textOf(chosen));
          seeAnew();
        }}
      >
        <Combobox
          label={t("acting.who")}
          inputRef={field}
          items={text === "" ? [] : (data ?? [])}
          value={chosen}
          onChange={setChosen}
          text={nameOf}
          itemKey={textOf}
          render={(somebody) => (
            <span className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 truncate">{nameOf(somebody)}</span>
              <span className="text-xs text-faint">{somebody.code}</span>
            </span>
          )}
          onSearch={setTyped}
          {...(text === "" && { emptyText: t("acting.type_something") })}
          busy={isFetching}
        />
        {error && (
          <div role="alert" className="mt-3">
            <Notice tone="danger" title={error.message} />
          </div>
        )}
      </form>
    </DialogPopup>
  );
}
