/**
 * A process of its own that imports one file and tells its progress, for tests that kill it: `url kind file stopAt`. After
 * telling the progress number `stopAt` it stands still; -1 lets it run through.
 */
import { writeSync } from "node:fs";
import { localActor } from "../../access/actor.ts";
import { openDatabase } from "../../db/database.ts";
import { importFile, type KindName } from "../../features/imports/index.ts";

const [, , url = "", kind = "", file = "", stopAt = "-1"] = process.argv;
const database = openDatabase(url);
let told = 0;

const report = await importFile(
  {
    database,
    actor: localActor,
    onProgress: ({ stage, done }) => {
      writeSync(1, `${told} ${stage} ${done}\n`);
      if (told++ === Number(stopAt)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  },
  { kind: kind as KindName, file },
);
writeSync(1, `end ${report.status}\n`);
await database.close();
