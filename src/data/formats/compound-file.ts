import { FormatError } from "./format-error";

/** The end of a chain of sectors. */
const lastSector = 0xffff_fffa;
const smallestStream = 4096;

/**
 * A stream of a compound file (the container of old Office documents, [MS-CFB]) by one of its names;
 * undefined where there is none. Throws `xls-broken` where its chains run in circles or out of the file.
 */
export function compoundStream(bytes: Uint8Array, ...names: readonly string[]): Uint8Array | undefined {
  const file = new CompoundFile(bytes);
  const entry = file.entries.find(({ name }) => names.includes(name));
  return entry === undefined ? undefined : file.read(entry);
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

class CompoundFile {
  readonly entries: readonly Entry[];
  private readonly view: DataView;
  private readonly sectorBytes: number;
  private readonly table: readonly number[];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 1024) throw new FormatError("xls-broken");
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new FormatError("xls-broken");
    this.sectorBytes = 1 << shift;
    this.table = this.sectorTable().flatMap((sector) => this.numbersOf(sector));
    this.entries = this.directory(this.chain(this.view.getUint32(48, true)));
  }

  read({ start, size }: Entry): Uint8Array {
    if (size > this.bytes.length) throw new FormatError("xls-broken");
    if (size >= smallestStream) return this.chain(start).subarray(0, size);
    // Small streams lie in sectors of 64 bytes inside the root's own stream.
    const [root] = this.entries;
    const container = this.chain(root?.start ?? 0);
    const links = this.chainOf(this.view.getUint32(60, true)).flatMap((sector) => this.numbersOf(sector));
    const out = new Uint8Array(size);
    let sector = start;
    for (let at = 0; at < size; at += 64) {
      out.set(container.subarray(sector * 64, sector * 64 + Math.min(64, size - at)), at);
      sector = links[sector] ?? lastSector;
    }
    return out;
  }

  /** Which sectors hold the table: 109 in the header, more in a chain of their own. */
  private sectorTable(): number[] {
    const sectors: number[] = [];
    for (let index = 0; index < 109; index++) sectors.push(this.view.getUint32(76 + index * 4, true));
    const perSector = this.sectorBytes / 4 - 1;
    let more = this.view.getUint32(68, true);
    for (let count = this.view.getUint32(72, true); count > 0 && more < lastSector; count--) {
      const numbers = this.numbersOf(more);
      if (sectors.length > this.bytes.length / 4) throw new FormatError("xls-broken");
      sectors.push(...numbers.slice(0, perSector));
      more = numbers[perSector] ?? lastSector;
    }
    return sectors.filter((sector) => sector < lastSector);
  }

  private numbersOf(sector: number): number[] {
    const start = this.startOf(sector);
    return Array.from({ length: this.sectorBytes / 4 }, (_, index) =>
      this.view.getUint32(start + index * 4, true),
    );
  }

  private startOf(sector: number): number {
    const start = (sector + 1) * this.sectorBytes;
    if (start + this.sectorBytes > this.bytes.length) throw new FormatError("xls-broken");
    return start;
  }

  private chainOf(first: number): number[] {
    const sectors: number[] = [];
    for (let sector = first; sector < lastSector; sector = this.table[sector] ?? lastSector) {
      sectors.push(sector);
      if (sectors.length * this.sectorBytes > this.bytes.length) throw new FormatError("xls-broken");
    }
    return sectors;
  }

  private chain(first: number): Uint8Array {
    const sectors = this.chainOf(first);
    const out = new Uint8Array(sectors.length * this.sectorBytes);
    for (const [index, sector] of sectors.entries()) {
      const start = Math.min(this.startOf(sector), this.bytes.length);
      out.set(this.bytes.subarray(start, start + this.sectorBytes), index * this.sectorBytes);
    }
    return out;
  }

  private directory(bytes: Uint8Array): Entry[] {
    const view = new DataView(bytes.buffer);
    const entries: Entry[] = [];
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
      const name = new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length));
      entries.push({ name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
    }
    return entries;
  }
}
