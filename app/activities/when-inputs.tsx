"use client";

import { useTranslations } from "next-intl";
import { TextField } from "../_components/field.tsx";

type Props = { moment: string; onChange: (moment: string) => void; error?: string | undefined; className?: string };

/** A day and an hour, chosen with the browser's own fields. `moment` is "YYYY-MM-DDTHH:MM" or empty. */
export function WhenInputs({ moment, onChange, error, className = "" }: Props) {
  const t = useTranslations();
  const [date, time] = [moment.slice(0, 10), moment.slice(11, 16)];
  return (
    <div className={`grid grid-cols-[1fr_7rem] gap-2 ${className}`}>
      <TextField
        type="date"
        label={t("activities.date")}
        value={date}
        error={error}
        onChange={(event) => onChange(`${event.target.value}T${time || "12:00"}`)}
      />
      <TextField
        type="time"
        label={t("activities.time")}
        value={time}
        onChange={(event) => onChange(`${date}T${event.target.value || "12:00"}`)}
      />
    </div>
  );
}
