/** `node bench/step.ts NAME INPUT`: runs one step in this process; see measure.ts. The answer is one line of JSON. */
import type { Step } from "./measure.ts";
import { steps } from "./steps.ts";

const KB_PER_MB = 1024;

const [name = "", input = "{}"] = process.argv.slice(2);
// The caller is measure.ts, whose types make sure that the input belongs to the step.
const step = steps[name as keyof typeof steps] as Step<unknown> | undefined;
if (!step) throw new Error(`There is no step "${name}".`);
const outcome = await step(JSON.parse(input));
const peakMb = process.resourceUsage().maxRSS / KB_PER_MB;
process.stdout.write(JSON.stringify({ ...outcome, peakMb }));
