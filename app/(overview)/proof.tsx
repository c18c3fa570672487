import Link from "next/link";
import { useTranslations } from "next-intl";
import { CheckIcon, WarningIcon } from "../_components/icons.tsx";
import { Section } from "../_components/section.tsx";
import { Sentences } from "../_components/sentences.tsx";
import type { Overview } from "./overview-data.ts";

type Props = { proof: Overview["proof"]; run: Overview["run"]; unit: string | null };

/** Nothing lost, nothing counted twice: said in a sentence, with the lines behind it. */
export function Proof({ proof: { count, equal }, run, unit }: Props) {
  const t = useTranslations();
  const isProven = equal === count;
  const Icon = isProven ? CheckIcon : WarningIcon;
  const address = `/runs/${run.period}/proof?${new URLSearchParams({ version: String(run.version), ...(unit !== null && { unit }) })}`;
  return (
    <Section title={t("overview.proof")}>
      <p className="flex max-w-3xl items-start gap-2 px-4 text-muted sm:px-6">
        <Icon className={`mt-0.5 size-4 shrink-0 ${isProven ? "text-gain" : "text-danger"}`} />
        <span>
          <Sentences>
            {t(isProven ? "overview.proof_holds" : "overview.proof_broken", { count, equal })}
            <Link href={address} className="link">
              {t("overview.proof_open")}
            </Link>
          </Sentences>
        </span>
      </p>
    </Section>
  );
}
