import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ComponentType, ReactNode } from "react";
import { buttonClass } from "../_components/button.tsx";
import { Disclosure } from "../_components/disclosure.tsx";
import { BoardIcon, ImportsIcon, LinkIcon } from "../_components/icons.tsx";
import { LoadExample } from "./client-parts.ts";
import { Command } from "./command.tsx";
import { commandsFor } from "./commands.ts";

type Props = { mayLoadExample: boolean; isEmpty: boolean; origin: string };

/** The ways in: an example to look around in, files, other systems. */
export function ThreeWays({ mayLoadExample, isEmpty, origin }: Props) {
  const t = useTranslations("setup");
  const commands = commandsFor(origin);
  return (
    <ol className="grid border-b border-line @3xl:grid-cols-3 @3xl:divide-x @3xl:divide-line">
      <Way Icon={BoardIcon} title={t("example_title")} text={t("example_text")}>
        {mayLoadExample ? <LoadExample goesOn={!isEmpty} /> : <p className="text-xs text-muted">{t("example_not_possible")}</p>}
      </Way>
      <Way Icon={ImportsIcon} title={t("files_title")} text={t("files_text")}>
        <Link href="/imports" className={buttonClass(mayLoadExample ? "secondary" : "primary")}>
          {t("files_action")}
        </Link>
      </Way>
      <Way Icon={LinkIcon} title={t("connect_title")} text={t("connect_text")}>
        <Disclosure title={t("connect_action")}>
          <div className="space-y-3">
            <Command label={t("command_import_all")} text={commands.importAll} />
            <Command label={t("command_run")} text={commands.run("2026-03")} />
            <Command label={t("command_cron")} text={commands.cron} />
            <Command label={t("command_send")} text={commands.send} />
          </div>
        </Disclosure>
      </Way>
    </ol>
  );
}

type WayProps = { Icon: ComponentType<{ className?: string }>; title: string; text: string; children: ReactNode };

const Way = ({ Icon, title, text, children }: WayProps) => (
  <li className="flex flex-col items-start gap-3 border-line px-4 py-4 not-first:border-t sm:px-6 @3xl:border-t-0!">
    <div>
      <h2 className="flex items-center gap-2 font-medium">
        <Icon className="size-4 shrink-0 text-faint" />
        {title}
      </h2>
      <p className="mt-1 max-w-prose text-muted">{text}</p>
    </div>
    <div className="mt-auto w-full">{children}</div>
  </li>
);
