import type { CoverLists } from "../planning/siting/cover-lists";
import { coverListsFromDistances } from "../planning/siting/cover-lists-from-distances";
import { type CsvText, readCsv } from "./csv-rows";
import { SitingFault } from "./siting-words";

/** Demands, sites and who reaches whom, by the ids the tables give them. */
export interface SitingTables {
  readonly demands: readonly string[];
  readonly weights: Float64Array;
  readonly sites: readonly string[];
  readonly covers: CoverLists;
}

/** Place of each id; ids are text ("001" is not "1"), and an id used twice is a fault. */
class Ids {
  readonly list: string[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly file: string) {}

  add(id: string, line: number): void {
    const { file } = this;
    if (id === "") throw new SitingFault("id-empty", { file, line });
    if (this.places.has(id)) throw new SitingFault("id-twice", { file, line, id });
    this.places.set(id, this.list.push(id) - 1);
  }

  placeOf(id: string, column: "demand" | "site", file: string, line: number): number {
    const place = this.places.get(id);
    if (place === undefined)
      throw new SitingFault("id-unknown", { file, line, column, id, where: this.file });
    return place;
  }
}

/** Numbers as tables write them: no hexadecimal, no thousands separators, no words. */
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function quantity(text: string, key: "bad-weight" | "bad-distance", file: string, line: number): number {
  const value = plainNumber.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 0 && value < Infinity)) throw new SitingFault(key, { file, line, value: text });
  return value;
}

/** A list of numbers that grows; an ordinary array of millions would take twice the room. */
class Column<T extends Int32Array | Float64Array> {
  private used = 0;

  constructor(private list: T) {}

  push(value: number): void {
    if (this.used === this.list.length) {
      const larger = new (this.list.constructor as new (length: number) => T)(this.used * 2);
      larger.set(this.list);
      this.list = larger;
    }
    this.list[this.used++] = value;
  }

  get values(): T {
    return this.list.subarray(0, this.used) as T;
  }
}

/**
 * Reads `id,weight`, `id` and `demand,site,metres`. A distance of at most the radius counts; of repeated pairs the shortest
 * holds, and pairs that are missing are out of reach.
 *
 * @throws CsvFault and SitingFault with file and line for whatever cannot be read as meant.
 */
export function readSitingTables(
  {
    demand,
    sites,
    distances,
  }: { readonly demand: CsvText; readonly sites: CsvText; readonly distances: CsvText },
  radiusMetres: number,
): SitingTables {
  const demandIds = new Ids(demand.file);
  const weights = new Column(new Float64Array(1024));
  readCsv(demand, ["id", "weight"], ([id, weight], line) => {
    demandIds.add(id!, line);
    weights.push(quantity(weight!, "bad-weight", demand.file, line));
  });
  const siteIds = new Ids(sites.file);
  readCsv(sites, ["id"], ([id], line) => siteIds.add(id!, line));
  for (const ids of [demandIds, siteIds]) {
    if (ids.list.length === 0)
      throw new SitingFault("no-rows", { file: ids === demandIds ? demand.file : sites.file });
  }
  const columns = {
    demands: new Column(new Int32Array(1024)),
    sites: new Column(new Int32Array(1024)),
    metres: new Column(new Float64Array(1024)),
  };
  readCsv(distances, ["demand", "site", "metres"], ([from, to, metres], line) => {
    const demandAt = demandIds.placeOf(from!, "demand", distances.file, line);
    const siteAt = siteIds.placeOf(to!, "site", distances.file, line);
    const distance = quantity(metres!, "bad-distance", distances.file, line);
    if (distance > radiusMetres) return;
    columns.demands.push(demandAt);
    columns.sites.push(siteAt);
    columns.metres.push(distance);
  });
  const covers = coverListsFromDistances(
    {
      demandCount: demandIds.list.length,
      siteCount: siteIds.list.length,
      demands: columns.demands.values,
      sites: columns.sites.values,
      metres: columns.metres.values,
    },
    radiusMetres,
  );
  return { demands: demandIds.list, weights: weights.values, sites: siteIds.list, covers };
}
