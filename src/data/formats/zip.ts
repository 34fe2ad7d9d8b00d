import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { FormatError, type ProblemList } from "./format-error";
import { decideEncoding } from "./text-encoding";

/** A file inside a zip, unpacked when asked for. */
export interface ZipEntry {
  /** With `/` between folders; never absolute, never with `..`. */
  readonly path: string;
  readonly size: number;
  /** Throws FormatError where the content is damaged, larger than it claims, or packed by an unknown method. */
  readonly bytes: () => Uint8Array;
}

/** What a zip may unpack to in all; beyond it is a bomb or a file for another tool. */
const mostBytes = 1024 ** 3;
const mostEntries = 20_000;
/** Tables of blanks pack a hundredfold at most; what packs smaller and is large is made to fill the memory. */
const mostTimes = 400;
const leastBombBytes = 50e6;
const chunkBytes = 65_536;

interface Central {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The files of a zip. Unsafe names are left out with a line in `problems`; an encrypted, damaged or
 * overgrown archive throws FormatError. Names without the UTF-8 flag are scored, since most are GBK.
 */
export function zipEntries(bytes: Uint8Array, problems: ProblemList): ZipEntry[] {
  const entries = centralDirectory(bytes, problems).filter(({ path }) => {
    if (isSafe(path)) return true;
    problems.add("error", "zip-unsafe-path", { path });
    return false;
  });
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > mostBytes) throw new FormatError("zip-too-large", { megabytes: Math.round(total / 1e6) });
  for (const { path, size, packed } of entries)
    if (size > leastBombBytes && size > mostTimes * packed)
      throw new FormatError("zip-bomb", {
        path,
        times: Math.round(size / Math.max(1, packed)),
        megabytes: Math.round(size / 1e6),
      });
  return entries
    .filter(({ path }) => !path.endsWith("/") && !/(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(path))
    .map((entry) => ({ path: entry.path, size: entry.size, bytes: () => unpack(bytes, entry) }));
}

function isSafe(path: string): boolean {
  return !(/^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes("..") || path.includes("\0"));
}

function centralDirectory(bytes: Uint8Array, problems: ProblemList): Central[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffff_ffff) throw new FormatError("zip-64");
  if (count > mostEntries) throw new FormatError("zip-too-many", { count });
  const raw: { name: Uint8Array; utf8: boolean; entry: Omit<Central, "path"> }[] = [];
  const offsets = new Set<number>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x0201_4b50)
      throw new FormatError("zip-broken", { at });
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw new FormatError("zip-encrypted");
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (offsets.has(entry.offset)) throw new FormatError("zip-overlap");
    offsets.add(entry.offset);
    raw.push({ name: bytes.subarray(at + 46, at + 46 + nameLength), utf8: (flags & 0x800) !== 0, entry });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const encoding = decideEncoding(raw.filter(({ utf8 }) => !utf8).map(({ name }) => name)).name;
  if (raw.length === 0) problems.add("error", "zip-nothing-inside");
  return raw.map(({ name, utf8, entry }) => {
    const path = new TextDecoder(utf8 ? "utf-8" : encoding).decode(name).replaceAll("\\", "/");
    return { path, ...entry };
  });
}

/** The end record is found from the back: a comment of up to 64 kB may follow it. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === 0x0605_4b50) return at;
  throw new FormatError("zip-cut-off");
}

function unpack(bytes: Uint8Array, entry: Central): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x0403_4b50)
    throw new FormatError("zip-broken", { at });
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packed > bytes.length) throw new FormatError("zip-cut-off");
  const packed = bytes.subarray(start, start + entry.packed);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size) throw new FormatError("zip-size-lies", { path: entry.path });
  if (crc32(content) !== entry.crc) throw new FormatError("zip-damaged", { path: entry.path });
  return content;
}

/** Piece by piece, so that a lying size is noticed before the memory is gone. */
function inflate(packed: Uint8Array, entry: Central): Uint8Array {
  if (entry.method !== 8) throw new FormatError("zip-method", { path: entry.path, method: entry.method });
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
    if (length > entry.size) throw new FormatError("zip-size-lies", { path: entry.path });
  });
  try {
    for (let at = 0; at < packed.length; at += chunkBytes)
      inflater.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length);
  } catch (error) {
    if (error instanceof FormatError) throw error;
    throw new FormatError("zip-damaged", { path: entry.path });
  }
  return join(pieces, length);
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
