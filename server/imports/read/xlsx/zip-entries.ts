import { inflateRawSync } from "node:zlib";

/** A file inside a ZIP archive. */
type Entry = Readonly<{ method: number; start: number; packed: number }>;

/** Why an archive cannot be read. */
export class ZipFault extends Error {
  override readonly name = "ZipFault";
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a ZIP archive in memory, each unpacked only when it is asked for and only up to `limit` bytes, so that a small
 * archive cannot unpack to something that fills the memory. Throws ZipFault.
 */
export function zipEntries(archive: Buffer, limit: number): (name: string) => Buffer | null {
  const entries = readDirectory(archive);
  return (name) => {
    const entry = entries.get(name);
    if (!entry) return null;
    if (archive.readUInt32LE(entry.start) !== LOCAL_HEADER) throw new ZipFault("local header");
    const data = entry.start + 30 + archive.readUInt16LE(entry.start + 26) + archive.readUInt16LE(entry.start + 28);
    return unpack(archive.subarray(data, data + entry.packed), entry.method, limit);
  };
}

function unpack(packed: Buffer, method: number, limit: number): Buffer {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new ZipFault(`method ${method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw error;
    throw new ZipFault((error as Error).message);
  }
}

function readDirectory(archive: Buffer): Map<string, Entry> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new ZipFault("no directory");
  const count = archive.readUInt16LE(end + 10);
  const entries = new Map<string, Entry>();
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ZipFault("directory");
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const start = archive.readUInt32LE(at + 42);
    if (start + 30 > archive.length) throw new ZipFault("local header");
    entries.set(name, { method: archive.readUInt16LE(at + 10), start, packed: archive.readUInt32LE(at + 20) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}
