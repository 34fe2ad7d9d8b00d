import { csvWriter } from "./write-csv";
import { flatgeobufWriter } from "./write-flatgeobuf";
import { geojsonWriter } from "./write-geojson";
import { kmlWriter } from "./write-kml";
import { shapefileWriter, shapefileZipWriter } from "./write-shapefile";
import { xlsxWriter } from "./write-xlsx";
import type { Writer } from "./writer";

/** Every format that can be written. */
export const writers: readonly Writer[] = [
  geojsonWriter,
  shapefileZipWriter,
  shapefileWriter,
  kmlWriter,
  csvWriter,
  xlsxWriter,
  flatgeobufWriter,
];

/** The writer for a file name's ending, in lower case without its dot. */
export function writerOf(extension: string): Writer | undefined {
  return writers.find(({ extensions }) => extensions.includes(extension));
}
