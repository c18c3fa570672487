"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { unitsAddress } from "./search-params.ts";

type Props = { unit: Readonly<{ unit: string; name: string }>; className?: string };

/** A unit's name; leads to what is below it and its products. */
export function UnitLink({ unit: { unit, name }, className = "" }: Props) {
  const period = useSearchParams().get("period");
  return (
    <Link
      href={unitsAddress("/units", { period, parent: unit })}
      prefetch={false}
      title={name}
      className={`font-medium hover:text-accent hover:underline ${className}`}
    >
      {name}
    </Link>
  );
}
