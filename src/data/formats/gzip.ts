import { Gunzip } from "fflate";
import { FormatError } from "./format-error";

/** True for the first bytes of a gzip. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Unpacks a gzip of at most so many bytes; throws FormatError when it is damaged, cut off or larger. */
export function gunzip(bytes: Uint8Array, mostBytes: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const unpacker = new Gunzip((piece, final) => {
    pieces.push(piece);
    length += piece.length;
    ended ||= final;
    if (length > mostBytes) throw new FormatError("zip-too-large", { megabytes: Math.round(length / 1e6) });
  });
  try {
    for (let at = 0; at < bytes.length; at += 65_536)
      unpacker.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  } catch (error) {
    if (error instanceof FormatError) throw error;
    throw new FormatError("gzip-broken");
  }
  if (!ended) throw new FormatError("gzip-broken");
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
