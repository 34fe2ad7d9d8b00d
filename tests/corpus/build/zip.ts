import { crc32, deflateRawSync } from "node:zlib";
import { join, u16, u32, utf8 } from "./bytes";

export interface ZipMember {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  /** 0 stored, 8 deflated (the default); others are only claimed. */
  readonly method?: number;
  readonly flags?: number;
  /** What the directory claims instead of the truth. */
  readonly lies?: { readonly size?: number; readonly crc?: number; readonly offset?: number };
}

/** A zip written by hand from its specification (APPNOTE 6.3), lies included. */
export function zipOf(members: readonly ZipMember[], comment = ""): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, method = 8, flags, lies = {} } of members) {
    const nameBytes = typeof name === "string" ? utf8(name) : name;
    const packed = method === 8 ? new Uint8Array(deflateRawSync(content)) : content;
    const crc = lies.crc ?? crc32(content);
    const bits = flags ?? (typeof name === "string" ? 0x800 : 0);
    const sizes = join(
      u32(crc),
      u32(packed.length),
      u32(lies.size ?? content.length),
      u16(nameBytes.length),
      u16(0),
    );
    const local = join(
      utf8("PK\u0003\u0004"),
      u16(20),
      u16(bits),
      u16(method),
      u32(0),
      sizes,
      nameBytes,
      packed,
    );
    const place = join(u16(0), u16(0), u16(0), u32(0), u32(lies.offset ?? offset));
    centrals.push(
      join(utf8("PK\u0001\u0002"), u16(20), u16(20), u16(bits), u16(method), u32(0), sizes, place, nameBytes),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = join(...centrals);
  const counts = join(u16(0), u16(0), u16(members.length), u16(members.length));
  const end = join(
    utf8("PK\u0005\u0006"),
    counts,
    u32(directory.length),
    u32(offset),
    u16(comment.length),
    utf8(comment),
  );
  return join(...locals, directory, end);
}
