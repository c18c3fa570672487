"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "../../../_components/button.tsx";
import { TextField } from "../../../_components/field.tsx";
import { ExportIcon } from "../../../_components/icons.tsx";
import { useTRPC } from "../../../_trpc/provider.tsx";
import type { ProfileJson } from "../../room-types.ts";

const LONGEST = 80;

type Props = { profile: ProfileJson; name: string; fileName: string; missing: number };

/** Saves the profile under a name and goes back to the file, or gives it as the file that the command line takes. */
export function SaveProfile({ profile, name, fileName, missing }: Props) {
  const t = useTranslations("import_room");
  const trpc = useTRPC();
  const router = useRouter();
  const schema = z.object({
    name: z
      .string()
      .trim()
      .min(1, t("name_needed"))
      .max(LONGEST, t("name_too_long", { limit: LONGEST })),
  });
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: name || fileName.replace(/\.[^.]*$/, "").slice(0, LONGEST) },
  });
  const save = useMutation(trpc.imports.saveProfile.mutationOptions());
  const submit = form.handleSubmit(async (values) => {
    try {
      await save.mutateAsync({ name: values.name, profile });
      router.push("/imports");
      router.refresh();
    } catch (error) {
      form.setError("name", { message: (error as Error).message });
    }
  });
  const download = (): void => {
    const address = URL.createObjectURL(new Blob([`${JSON.stringify(profile, null, 2)}\n`], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${form.getValues("name").replace(/[^\p{L}\p{N}._-]+/gu, "-") || profile.kind}.json`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      className="bottom-0 z-10 flex flex-wrap items-end gap-3 border-t border-line bg-surface px-4 py-3 sm:px-6 @2xl:sticky"
    >
      <TextField
        label={t("profile_name")}
        error={form.formState.errors.name?.message}
        className="w-64 max-w-full"
        {...form.register("name")}
      />
      <Button type="submit" variant="primary" busy={form.formState.isSubmitting}>
        {t("save_profile")}
      </Button>
      <Button onClick={download}>
        <ExportIcon className="size-3.5" />
        {t("download_profile")}
      </Button>
      {missing > 0 && <p className="self-center text-warning">{t("profile_lacks", { count: missing })}</p>}
    </form>
  );
}
