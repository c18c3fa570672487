"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "../_components/confirm-dialog.tsx";
import { Dialog } from "../_components/dialog.tsx";
import { useToast } from "../_components/toast.tsx";
import { useTRPC } from "../_trpc/provider.tsx";
import { FilePick } from "./file-pick.tsx";
import type { Fault, ListedRule, Rule } from "./rules-data.ts";

type Read = Readonly<{ text: string; rules: readonly Rule[]; faults: readonly Fault[] }>;

/** A JSON file of rules, as `merit rules apply` takes it: what is in it, what is wrong with it, and then all of it or nothing. */
export function FileDialog({ rules }: { rules: readonly ListedRule[] }) {
  const t = useTranslations("rules");
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const check = useMutation(trpc.rules.checkFile.mutationOptions());
  const apply = useMutation(trpc.rules.applyFile.mutationOptions());
  const [read, setRead] = useState<Read | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      setProblem(null);
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const show = (text: string) => attempt(async () => setRead({ text, ...(await check.mutateAsync({ text })) }));
  const store = ({ text, rules: own }: Read) =>
    attempt(async () => {
      const { applied, faults } = await apply.mutateAsync({ text });
      if (faults.length > 0) return setRead({ text, rules: own, faults });
      const changed = applied.filter(({ outcome }) => outcome !== "unchanged").length;
      toast({ title: t("file_applied", { changed, unchanged: applied.length - changed }) });
      setRead(null);
      router.refresh();
    });
  return (
    <>
      <FilePick label={t("import_file")} onText={(text) => void show(text)} />
      {problem !== null && read === null && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      {read && read.faults.length > 0 && (
        <Dialog open onOpenChange={() => setRead(null)} title={t("file_faulty")} description={t("file_faulty_text")} wide>
          <ul className="space-y-1">
            {read.faults.map(({ place, text }) => (
              <li key={`${place} ${text}`}>
                {place && <code className="mr-2 text-xs text-muted">{place}</code>}
                {text}
              </li>
            ))}
          </ul>
        </Dialog>
      )}
      {read && read.faults.length === 0 && (
        <ConfirmDialog
          open
          onOpenChange={() => setRead(null)}
          title={t("file_title", { count: read.rules.length })}
          description={t("file_text")}
          action={t("apply_file")}
          busy={apply.isPending}
          problem={problem}
          onConfirm={() => void store(read)}
        >
          <ul className="space-y-1">
            {read.rules.map(({ kind, code, name, from }) => (
              <li key={`${kind} ${code} ${from}`}>
                <span className="text-muted">{t(`kind_${kind}`)}</span> {name}{" "}
                <span className="text-xs text-faint">
                  {rules.some((rule) => rule.kind === kind && rule.code === code) ? t("stands_already") : t("is_new")}
                </span>
              </li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </>
  );
}
