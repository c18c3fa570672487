import { default as cliProgress, type SingleBar } from "cli-progress";
import type { Translate } from "../lib/messages/translate.ts";
import type { Progress } from "../server/jobs/job.ts";

/** A progress bar on a terminal's stderr; nothing where stderr is a file or a pipe. */
export function createProgress(t: Translate) {
  let bar: SingleBar | null = null;
  let stage = "";

  function stop(): void {
    bar?.stop();
    bar = null;
    stage = "";
  }

  function show(progress: Progress): void {
    if (!process.stderr.isTTY) return;
    if (progress.stage !== stage) {
      stop();
      stage = progress.stage;
      bar = new cliProgress.SingleBar(
        { format: `${t(`progress.${stage}`)} {bar} {percentage} %`, stream: process.stderr, hideCursor: true, clearOnComplete: true },
        cliProgress.Presets.shades_classic,
      );
      bar.start(progress.total ?? 1, 0);
    }
    bar?.setTotal(progress.total ?? 1);
    bar?.update(progress.done);
  }

  return { show, stop };
}
