"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../_components/button.tsx";
import { CopyButton } from "../../_components/copy-button.tsx";
import { Dialog } from "../../_components/dialog.tsx";
import { ExportIcon } from "../../_components/icons.tsx";
import { saveFile } from "../../_components/table/export-rows.ts";
import { useTRPC } from "../../_trpc/provider.tsx";
import { FilePick } from "../file-pick.tsx";
import type { Rule, RuleKind } from "../rules-data.ts";

type Props = {
  /** the rule as JSON; null while a field cannot be read */
  rule: string | null;
  name: string;
  kind: RuleKind;
  /** puts the rule of a file into the form */
  onLoad: (rule: Rule) => void;
};

/** The rule as the command line takes it: to read, copy and download, or to fill the form from a file. */
export function JsonDialog({ rule, name, kind, onLoad }: Props) {
  const t = useTranslations("rules");
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const check = useMutation(trpc.rules.checkFile.mutationOptions());
  const document = rule === null ? null : `${JSON.stringify({ rules: [JSON.parse(rule)] }, null, 2)}\n`;
  const load = async (text: string): Promise<void> => {
    const { rules, faults } = await check.mutateAsync({ text });
    const found = rules.find((one) => one.kind === kind);
    if (!found) return setFault(faults.length > 0 ? faults.map((one) => one.text).join(" ") : t("file_without_kind", { kind }));
    onLoad(found);
    setIsOpen(false);
  };
  return (
    <>
      <Button variant="quiet" onClick={() => setIsOpen(true)}>
        {t("as_json")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={(open) => {
          setFault(null);
          setIsOpen(open);
        }}
        title={t("as_json")}
        description={t("as_json_text")}
        wide
        actions={
          document !== null && (
            <>
              <CopyButton text={() => document} label={t("copy")} />
              <Button onClick={() => saveFile(`${name}.json`, new Blob([document], { type: "application/json" }))}>
                <ExportIcon className="size-3.5" />
                {t("download")}
              </Button>
            </>
          )
        }
      >
        <FilePick label={t("load_file")} onText={(text) => load(text).catch((error: Error) => setFault(error.message))} />
        {fault !== null && (
          <p role="alert" className="mt-2 text-danger">
            {fault}
          </p>
        )}
        {document === null ? (
          <p className="mt-3 text-muted">{t("unreadable")}</p>
        ) : (
          <textarea
            readOnly
            value={document}
            aria-label={t("as_json")}
            className="control mt-3 h-[45vh] w-full py-2 font-mono text-xs whitespace-pre"
          />
        )}
      </Dialog>
    </>
  );
}
