import { createReadStream } from "node:fs";
import type { Duplex } from "node:stream";
import { readFile as readData } from "../../../src/data/formats/read-file";

/** One way to read a file; gives how many features or rows came out. */
export interface Contender {
  readonly id: string;
  /** What it is and what it does with the file, for the table. */
  readonly what: string;
  /** The package it needs, where that is not one of ours. */
  readonly needs?: string;
  readonly run: (bytes: Uint8Array, path: string) => Promise<number>;
}

const ours = (fileName: string, checks: "full" | "quick") => async (bytes: Uint8Array) => {
  const { layers } = await readData(bytes, { fileName, checks });
  return layers[0]?.features.length ?? 0;
};

/** A module that may not be installed; its name is no literal, so that nothing needs its types. */
const load = async (name: string) => (await import(name)) as Record<string, unknown>;

export const geoJsonContenders: readonly Contender[] = [
  {
    id: "ours-quick",
    what: "ours: encoding and system told, every position looked at, one feature at a time",
    run: ours("parcels.geojson", "quick"),
  },
  {
    id: "ours-full",
    what: "ours with every finding: crossings, spikes, repeated points, winding",
    run: ours("parcels.geojson", "full"),
  },
  {
    id: "json-parse",
    what: "TextDecoder and JSON.parse of the whole text: no check, no progress, no way to stop",
    async run(bytes) {
      const { features } = JSON.parse(new TextDecoder().decode(bytes)) as { features: unknown[] };
      return features.length;
    },
  },
  {
    id: "stream-json",
    what: "stream-json: one feature at a time out of the file, none kept; no check",
    needs: "stream-json",
    async run(_, path) {
      const { parser } = (await load("stream-json")) as { parser: () => Duplex };
      const { pick } = (await load("stream-json/filters/pick.js")) as {
        pick: (which: { filter: string }) => Duplex;
      };
      const { streamArray } = (await load("stream-json/streamers/stream-array.js")) as {
        streamArray: () => Duplex;
      };
      const { default: chain } = (await load("stream-chain")) as {
        default: (stages: readonly unknown[]) => AsyncIterable<unknown>;
      };
      let count = 0;
      const stages = [createReadStream(path), parser(), pick({ filter: "features" }), streamArray()];
      for await (const _feature of chain(stages)) count += 1;
      return count;
    },
  },
];

export const xlsxContenders: readonly Contender[] = [
  {
    id: "ours",
    what: "ours: header, places, dates and types found, features with fields",
    run: ours("facilities.xlsx", "full"),
  },
  {
    id: "read-excel-file",
    what: "read-excel-file: rows of cells",
    needs: "read-excel-file",
    async run(_, path) {
      const { readSheet } = (await load("read-excel-file/node")) as {
        readSheet: (path: string) => Promise<unknown[]>;
      };
      return (await readSheet(path)).length - 1;
    },
  },
];
