import { zipSync } from "fflate";
import type { Feature, Geometry } from "geojson";
import { esriWkt } from "../../geo/crs/esri-wkt";
import { encodeText } from "./encode-text";
import { ProblemList } from "./format-error";
import { projectFeatures } from "./project-features";
import { writeDbf } from "./write-dbf";
import { type ShapeKind, shapeKindOf, writeShp } from "./write-shp";
import type { WriteLayer, WriteOptions, Writer, WrittenFile } from "./writer";

/** A shapefile as loose parts: .shp, .shx, .dbf, .prj, .cpg. */
export const shapefileWriter: Writer = {
  id: "shapefile",
  extensions: ["shp"],
  write: writeParts,
};

/** The same parts in one zip. */
export const shapefileZipWriter: Writer = {
  id: "shapefile-zip",
  extensions: ["zip"],
  write(layer, options) {
    const { files, problems } = writeParts(layer, options);
    const entries = files.map(({ suffix, bytes }) => [
      `${layer.name.replace(/[\\/:*?"<>|]/g, "_")}${suffix}`,
      bytes,
    ]);
    // A fixed time: the same layer gives the same bytes on any day.
    const zip = zipSync(Object.fromEntries(entries), { mtime: new Date(2000, 0, 1) });
    return { files: [{ suffix: ".zip", bytes: zip }], problems };
  },
};

function writeParts({ name, features }: WriteLayer, { crs, encoding }: WriteOptions) {
  const problems = new ProblemList(name);
  const groups = groupByKind(projectFeatures(features, crs));
  if (groups.size > 1) problems.add("note", "write-mixed-kinds", { kinds: [...groups.keys()].join(", ") });
  const files = [...groups].flatMap(([kind, members]): WrittenFile[] => {
    const suffix = groups.size > 1 ? `_${kind}` : "";
    const { shp, shx } = writeShp(
      members.map(({ geometry }) => geometry as Geometry | null),
      kind,
    );
    const text = (content: string) => encodeText(content, "utf-8").bytes;
    return [
      { suffix: `${suffix}.shp`, bytes: shp },
      { suffix: `${suffix}.shx`, bytes: shx },
      { suffix: `${suffix}.dbf`, bytes: writeDbf(members, encoding, problems) },
      { suffix: `${suffix}.prj`, bytes: text(esriWkt(crs)) },
      { suffix: `${suffix}.cpg`, bytes: text(encoding === "gbk" ? "GBK" : "UTF-8") },
    ];
  });
  return { files, problems: problems.done() };
}

/** Features of each kind; those without geometry go with the largest group, collections are taken apart. */
function groupByKind(features: readonly Feature[]): Map<ShapeKind, Feature[]> {
  const groups = new Map<ShapeKind, Feature[]>();
  const placeless: Feature[] = [];
  const put = (feature: Feature) => {
    const geometry = feature.geometry as Geometry | null;
    if (geometry?.type === "GeometryCollection") {
      for (const part of geometry.geometries) put({ ...feature, geometry: part });
      return;
    }
    const kind = shapeKindOf(geometry);
    if (kind === undefined) placeless.push(feature);
    else {
      const members = groups.get(kind);
      if (members === undefined) groups.set(kind, [feature]);
      else members.push(feature);
    }
  };
  for (const feature of features) put(feature);
  const [largest = "point"] = [...groups].sort((a, b) => b[1].length - a[1].length).map(([kind]) => kind);
  if (placeless.length > 0 || groups.size === 0)
    groups.set(largest, [...(groups.get(largest) ?? []), ...placeless]);
  return groups;
}
