/** One record of a workbook stream; `pieces` are the record and the CONTINUE records behind it. */
export interface XlsRecord {
  readonly type: number;
  readonly at: number;
  readonly pieces: readonly Uint8Array[];
}

const continueRecord = 0x3c;

/** The records of a BIFF stream in order; a last one that is cut off is left out. */
export function* xlsRecords(stream: Uint8Array): Generator<XlsRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const start = at;
    const pieces: Uint8Array[] = [];
    do {
      const length = view.getUint16(at + 2, true);
      if (at + 4 + length > stream.length) return;
      pieces.push(stream.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    } while (at + 4 <= stream.length && view.getUint16(at, true) === continueRecord);
    yield { type, at: start, pieces };
  }
}

/**
 * Reads on through the pieces of a record. A text that runs over into the next piece begins there with a
 * fresh byte saying whether it goes on in one byte or two a character.
 */
export class PieceReader {
  private piece = 0;
  private at = 0;

  constructor(private readonly pieces: readonly Uint8Array[]) {}

  get done(): boolean {
    this.settle();
    return this.piece >= this.pieces.length;
  }

  byte(): number {
    this.settle();
    const value = this.pieces[this.piece]?.[this.at++];
    if (value === undefined) throw new RangeError("beyond the record");
    return value;
  }

  u16(): number {
    return this.byte() | (this.byte() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 65_536;
  }

  skip(count: number): void {
    for (let index = 0; index < count; index++) this.byte();
  }

  /** A text with its flags byte in front: characters, then what is told of formatting and phonetics is skipped. */
  text(length: number): string {
    let flags = this.byte();
    const runs = flags & 8 ? this.u16() : 0;
    const phonetic = flags & 4 ? this.u32() : 0;
    let wide = (flags & 1) !== 0;
    const units: number[] = [];
    while (units.length < length) {
      if (this.at >= (this.pieces[this.piece]?.length ?? 0)) {
        this.settle();
        flags = this.byte();
        wide = (flags & 1) !== 0;
      }
      units.push(wide ? this.u16() : this.byte());
    }
    this.skip(runs * 4 + phonetic);
    let out = "";
    for (let index = 0; index < units.length; index += 8192)
      out += String.fromCharCode(...units.slice(index, index + 8192));
    return out;
  }

  private settle(): void {
    while (this.piece < this.pieces.length && this.at >= (this.pieces[this.piece] as Uint8Array).length) {
      this.piece++;
      this.at = 0;
    }
  }
}
