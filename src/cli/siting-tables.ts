import type { CoverLists } from "../planning/siting/cover-lists";
import { CsvFault, csvTable } from "./csv-rows";

/** Demands, sites and who reaches whom, by the names the tables give them. */
export interface SitingTables {
  readonly demands: readonly string[];
  readonly weights: Float64Array;
  readonly sites: readonly string[];
  readonly covers: CoverLists;
}

interface Texts {
  readonly demand: { readonly file: string; readonly text: string };
  readonly sites: { readonly file: string; readonly text: string };
  readonly distances: { readonly file: string; readonly text: string };
}

/** Position of each name; a name used twice is a fault. */
class Names {
  readonly list: string[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly file: string) {}

  add(name: string, line: number): void {
    if (name === "") throw new CsvFault(`${this.file}, line ${line}: the id is empty`);
    if (this.places.has(name)) throw new CsvFault(`${this.file}, line ${line}: the id ${name} is used twice`);
    this.places.set(name, this.list.push(name) - 1);
  }

  placeOf(name: string, file: string, line: number): number {
    const place = this.places.get(name);
    if (place === undefined)
      throw new CsvFault(
        `${file}, line ${line}: ${name} is not in ${this.file}; every id must be listed there`,
      );
    return place;
  }
}

function quantity(text: string, what: string, file: string, line: number): number {
  const value = text === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(value) || value < 0)
    throw new CsvFault(`${file}, line ${line}: ${what} is “${text}”; expected a number, 0 or more`);
  return value;
}

/**
 * Reads `id,weight`, `id` and `demand,site,metres`. A distance at most the radius counts; the nearest of repeated pairs
 * holds.
 *
 * @throws CsvFault with file and line for whatever cannot be read as meant.
 */
export function readSitingTables({ demand, sites, distances }: Texts, radiusMetres: number): SitingTables {
  const demands = new Names(demand.file);
  const weights: number[] = [];
  for (const { line, values } of csvTable(demand.text, demand.file, ["id", "weight"])) {
    demands.add(values[0]!, line);
    weights.push(quantity(values[1]!, "the weight", demand.file, line));
  }
  const siteNames = new Names(sites.file);
  for (const { line, values } of csvTable(sites.text, sites.file, ["id"])) siteNames.add(values[0]!, line);

  const reached = siteNames.list.map(() => new Set<number>());
  for (const { line, values } of csvTable(distances.text, distances.file, ["demand", "site", "metres"])) {
    const at = demands.placeOf(values[0]!, distances.file, line);
    const site = siteNames.placeOf(values[1]!, distances.file, line);
    if (quantity(values[2]!, "the distance", distances.file, line) <= radiusMetres) reached[site]!.add(at);
  }
  return {
    demands: demands.list,
    weights: Float64Array.from(weights),
    sites: siteNames.list,
    covers: coverLists(reached, demands.list.length),
  };
}

function coverLists(reached: readonly ReadonlySet<number>[], demandCount: number): CoverLists {
  const siteStart = new Int32Array(reached.length + 1);
  reached.forEach((demands, site) => {
    siteStart[site + 1] = siteStart[site]! + demands.size;
  });
  const siteDemands = new Int32Array(siteStart[reached.length]!);
  reached.forEach((demands, site) => {
    siteDemands.set([...demands], siteStart[site]!);
  });
  return { siteCount: reached.length, demandCount, siteStart, siteDemands };
}
