export type SqliteValue = number | string | Uint8Array | null;

/** A big-endian number of one to nine bytes, seven bits each; the ninth holds eight. */
export function varintAt(view: DataView, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let index = 0; index < 8; index++) {
    const byte = view.getUint8(at + index);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  return { value: value * 256 + view.getUint8(at + 8), next: at + 9 };
}

/** The values of a record: a header of type codes, then the values. Throws RangeError beyond its bytes. */
export function decodeRecord(payload: Uint8Array, decoder: TextDecoder): SqliteValue[] {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const header = varintAt(view, 0);
  const values: SqliteValue[] = [];
  let at = header.next;
  let body = header.value;
  while (at < header.value) {
    const { value: type, next } = varintAt(view, at);
    at = next;
    const length = lengthOf(type);
    if (body + length > payload.length) throw new RangeError("a value beyond its record");
    values.push(valueAt(view, body, type, decoder));
    body += length;
  }
  return values;
}

const fixedLengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0];

function lengthOf(type: number): number {
  return type < 12 ? (fixedLengths[type] as number) : Math.floor((type - 12) / 2);
}

function valueAt(view: DataView, at: number, type: number, decoder: TextDecoder): SqliteValue {
  switch (type) {
    case 0:
      return null;
    case 1:
      return view.getInt8(at);
    case 2:
      return view.getInt16(at);
    case 3:
      return view.getInt8(at) * 65_536 + view.getUint16(at + 1);
    case 4:
      return view.getInt32(at);
    case 5:
      return view.getInt16(at) * 4_294_967_296 + view.getUint32(at + 2);
    case 6:
      return Number(view.getBigInt64(at));
    case 7:
      return view.getFloat64(at);
    case 8:
      return 0;
    case 9:
      return 1;
    default: {
      const bytes = new Uint8Array(view.buffer, view.byteOffset + at, lengthOf(type));
      return type % 2 === 1 ? decoder.decode(bytes) : bytes.slice();
    }
  }
}
