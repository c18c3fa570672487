import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import iconv from "iconv-lite";
import { FileRejected, fileFault } from "../fault.ts";

const REPLACEMENT = "\ufffd";

export const isUtf8Name = (encoding: string): boolean => /^utf-?8$/i.test(encoding);

/**
 * Converts a file from its encoding to UTF-8 inside the staging folder. Returns the new file and the digest of the original.
 * Throws FileRejected at the first byte that means nothing in that encoding.
 */
export async function decodeFile(
  file: string,
  encoding: string,
  folder: string,
  signal: AbortSignal,
): Promise<{ file: string; hash: string }> {
  const target = path.join(folder, "decoded.csv");
  const hash = createHash("sha256");
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  let line = 1;
  const checking = new Transform({
    decodeStrings: false,
    transform(text: string, _encoding, done) {
      const bad = text.indexOf(REPLACEMENT);
      const before = bad < 0 ? text : text.slice(0, bad);
      line += before.split("\n").length - 1;
      if (bad < 0) done(null, text);
      else
        done(
          new FileRejected([
            fileFault("encoding_as_said", { encoding }, { line, value: text.slice(Math.max(0, before.lastIndexOf("\n") + 1), bad + 20) }),
          ]),
        );
    },
  });
  await pipeline(createReadStream(file), hashing, iconv.decodeStream(encoding), checking, createWriteStream(target), { signal });
  return { file: target, hash: hash.digest("hex") };
}
