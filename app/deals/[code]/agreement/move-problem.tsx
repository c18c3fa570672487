import { useTranslations } from "next-intl";
import { Button } from "../../../_components/button.tsx";
import type { Moving } from "./use-move.ts";

/** Why a move was not made; where somebody else was faster, with the way to see what they did. */
export function MoveProblem({ moving: { problem, lookAgain } }: { moving: Moving }) {
  const t = useTranslations("agreement");
  if (!problem) return null;
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="text-danger">{problem.text}</p>
      {problem.code === "agreement_moved_on" && <Button onClick={lookAgain}>{t("look_again")}</Button>}
    </div>
  );
}
