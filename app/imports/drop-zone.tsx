"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "../_components/button.tsx";
import { ImportsIcon } from "../_components/icons.tsx";

const TABLES = /\.(csv|txt|tsv|asc|dat|xlsx)$/i;

/** Where files are dropped or chosen: one, many, or a folder's worth. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useTranslations("import_room");
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null, isFolder: boolean): void => {
    const all = [...(list ?? [])];
    // A folder holds other things too, which nobody chose.
    onFiles(isFolder ? all.filter(({ name }) => TABLES.test(name) && !name.startsWith(".")) : all);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    onFiles(await droppedFiles(event.dataTransfer));
  };
  return (
    <section
      aria-label={t("drop_label")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
      data-over={isOver || undefined}
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-dashed border-line-strong px-4 py-5 data-over:border-accent data-over:bg-accent-soft"
    >
      <ImportsIcon className="size-5 shrink-0 text-faint" />
      <div className="min-w-48 flex-1">
        <p className="font-medium">{t("drop_title")}</p>
        <p className="text-xs text-muted">{t("drop_text")}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => files.current?.click()}>
          {t("choose_files")}
        </Button>
        <Button onClick={() => folder.current?.click()}>{t("choose_folder")}</Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t("choose_files")}
        onChange={({ target }) => {
          take(target.files, false);
          target.value = "";
        }}
      />
      <input
        ref={folder}
        type="file"
        hidden
        {...{ webkitdirectory: "" }}
        aria-label={t("choose_folder")}
        onChange={({ target }) => {
          take(target.files, true);
          target.value = "";
        }}
      />
    </section>
  );
}

/** The files that were dropped; of a folder, those that could be tables. */
async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...files];
  return (await Promise.all(entries.map((entry) => filesOf(entry, true)))).flat();
}

async function filesOf(entry: FileSystemEntry, isChosen: boolean): Promise<File[]> {
  if (entry.isFile) {
    if (!isChosen && !TABLES.test(entry.name)) return [];
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A reader gives a hundred at a time, and none when there are no more.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) break;
    inside.push(...part);
  }
  return (await Promise.all(inside.filter(({ isFile }) => isFile).map((one) => filesOf(one, false)))).flat();
}
