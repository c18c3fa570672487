"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "../_components/button.tsx";
import { JobProgress } from "../_jobs/job-progress.tsx";
import { useTRPC } from "../_trpc/provider.tsx";

/** Loads the example bank, and goes to its board. `goesOn`: a part of it is there from a load that was stopped. */
export function LoadExample({ goesOn }: { goesOn: boolean }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const router = useRouter();
  const load = useMutation(trpc.setup.loadExample.mutationOptions());
  const arrive = (): void => {
    router.push("/leaderboard");
    router.refresh();
  };
  if (load.data) return <JobProgress key={load.data.jobId} jobId={load.data.jobId} onDone={arrive} onRetry={() => load.mutate()} />;
  return (
    <>
      <Button variant="primary" busy={load.isPending} onClick={() => load.mutate()}>
        {t(goesOn ? "setup.example_go_on" : "setup.example_action")}
      </Button>
      {load.error && (
        <p role="alert" className="mt-2 text-danger">
          {load.error.message}
        </p>
      )}
    </>
  );
}
