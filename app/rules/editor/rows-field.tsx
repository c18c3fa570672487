"use client";

import { useTranslations } from "next-intl";
import { type FieldPath, useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "../../_components/button.tsx";
import { CloseIcon, PlusIcon, UpIcon } from "../../_components/icons.tsx";
import type { Draft } from "./draft.ts";
import { FaultText, useFault } from "./faults.tsx";

type Column = Readonly<{ key: string; label: string; options?: readonly Readonly<{ code: string; name: string }>[]; isText?: boolean }>;
type Props = {
  name: string;
  /** what the list is, for screen readers */
  label: string;
  columns: readonly Column[];
  blank: Readonly<Record<string, string>>;
  add: string;
};

/** A list of the rule as a small table of inputs: rows are added, moved up and taken out. */
export function RowsField({ name, label, columns, blank, add }: Props) {
  const t = useTranslations("rules");
  const { control } = useFormContext<Draft>();
  // Every list of the rule is edited alike; the type of one stands for all.
  const { fields, append, remove, swap } = useFieldArray({ control, name: name as "bands" });
  return (
    <div className="space-y-2">
      {fields.length > 0 && (
        <table
          aria-label={label}
          className="w-full max-w-2xl border-separate border-spacing-x-0 border-spacing-y-1 [&_td]:pr-2 [&_th]:pr-2"
        >
          <thead>
            <tr className="text-left text-xs text-muted">
              {columns.map((column) => (
                <th key={column.key} scope="col" className="font-normal">
                  {column.label}
                </th>
              ))}
              <th scope="col" className="w-14">
                <span className="sr-only">{t("row_actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field, i) => (
              <Row
                key={field.id}
                name={`${name}.${i}`}
                number={i + 1}
                columns={columns}
                onUp={i > 0 ? () => swap(i, i - 1) : undefined}
                onRemove={() => remove(i)}
              />
            ))}
          </tbody>
        </table>
      )}
      <FaultText field={name} />
      <Button variant="quiet" className="-ml-2" onClick={() => append(blank as Draft["bands"][number])}>
        <PlusIcon className="size-3.5" />
        {add}
      </Button>
    </div>
  );
}

type RowProps = { name: string; number: number; columns: readonly Column[]; onUp: (() => void) | undefined; onRemove: () => void };

function Row({ name, number, columns, onUp, onRemove }: RowProps) {
  const t = useTranslations("rules");
  const action = "rounded-md p-1.5 text-faint hover:bg-sunken hover:text-ink disabled:invisible";
  return (
    <>
      <tr className="align-top">
        {columns.map((column) => (
          <td key={column.key}>
            <Cell name={`${name}.${column.key}`} number={number} column={column} />
          </td>
        ))}
        <td className="whitespace-nowrap">
          <button type="button" disabled={!onUp} onClick={onUp} aria-label={t("move_up", { row: number })} className={action}>
            <UpIcon className="size-3.5" />
          </button>
          <button type="button" onClick={onRemove} aria-label={t("remove_row", { row: number })} className={action}>
            <CloseIcon className="size-3.5" />
          </button>
        </td>
      </tr>
      <RowFault name={name} span={columns.length + 1} />
    </>
  );
}

function RowFault({ name, span }: { name: string; span: number }) {
  if (useFault(name) === undefined) return null;
  return (
    <tr>
      <td colSpan={span}>
        <FaultText field={name} />
      </td>
    </tr>
  );
}

function Cell({ name, number, column: { label, options, isText = false } }: { name: string; number: number; column: Column }) {
  const t = useTranslations("rules");
  const { register } = useFormContext<Draft>();
  const fault = useFault(name);
  const own = {
    ...register(name as FieldPath<Draft>),
    "aria-label": t("cell", { label, row: number }),
    "aria-invalid": fault === undefined ? undefined : true,
    "aria-describedby": fault === undefined ? undefined : `${name}-fault`,
    className: `control w-full ${options || isText ? "min-w-20" : "min-w-16 text-right tabular-nums"}`,
  };
  return (
    <>
      {options ? (
        <select {...own}>
          <option value="" />
          {options.map(({ code, name: text }) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input {...own} autoComplete="off" inputMode={isText ? undefined : "decimal"} />
      )}
      {fault !== undefined && (
        <p id={`${name}-fault`} role="alert" className="mt-1 text-xs text-danger">
          {fault}
        </p>
      )}
    </>
  );
}
