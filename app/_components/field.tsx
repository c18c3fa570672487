import { type ComponentProps, type ReactNode, useId } from "react";

type FieldProps = { label: string; error?: string | undefined; hint?: string | undefined; className?: string };

/** A labelled control with its hint or what is wrong with it, tied together for screen readers. */
function Field({
  label,
  error,
  hint,
  className = "",
  children,
}: FieldProps & { children: (ids: { id: string; describedBy: string | undefined }) => ReactNode }) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {children({ id, describedBy: note === undefined ? undefined : `${id}-note` })}
      {note !== undefined && (
        <p
          id={`${id}-note`}
          role={error === undefined ? undefined : "alert"}
          className={`mt-1 text-xs ${error === undefined ? "text-muted" : "text-danger"}`}
        >
          {note}
        </p>
      )}
    </div>
  );
}

/** One line of text, a number, a date or a time (`type`). Takes what React Hook Form's register() gives. */
export const TextField = ({ label, error, hint, className = "", ...input }: FieldProps & Omit<ComponentProps<"input">, "id">) => (
  <Field label={label} error={error} hint={hint} className={className}>
    {({ id, describedBy }) => (
      <input
        {...input}
        id={id}
        aria-describedby={describedBy}
        aria-invalid={error === undefined ? undefined : true}
        className="control w-full"
      />
    )}
  </Field>
);

/** Several lines of text. */
export const TextArea = ({ label, error, hint, className = "", ...input }: FieldProps & Omit<ComponentProps<"textarea">, "id">) => (
  <Field label={label} error={error} hint={hint} className={className}>
    {({ id, describedBy }) => (
      <textarea
        {...input}
        id={id}
        aria-describedby={describedBy}
        aria-invalid={error === undefined ? undefined : true}
        className="control h-auto min-h-16 w-full py-1.5"
      />
    )}
  </Field>
);

/** A choice in a form: the browser's own select with a visible label. */
export const ChoiceField = ({
  label,
  error,
  hint,
  className = "",
  children,
  ...input
}: FieldProps & Omit<ComponentProps<"select">, "id">) => (
  <Field label={label} error={error} hint={hint} className={className}>
    {({ id, describedBy }) => (
      <select
        {...input}
        id={id}
        aria-describedby={describedBy}
        aria-invalid={error === undefined ? undefined : true}
        className="control w-full"
      >
        {children}
      </select>
    )}
  </Field>
);

/** Yes or no. */
export const CheckField = ({
  label,
  hint,
  className = "",
  ...input
}: Omit<FieldProps, "error"> & Omit<ComponentProps<"input">, "id" | "type">) => {
  const id = useId();
  return (
    <div className={`flex items-start gap-2 ${className}`}>
      <input {...input} type="checkbox" id={id} className="mt-0.5 size-4 accent-accent" />
      <label htmlFor={id}>
        {label}
        {hint !== undefined && <span className="block text-xs text-muted">{hint}</span>}
      </label>
    </div>
  );
};
