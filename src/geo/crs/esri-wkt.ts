import type { Crs, Datum } from "./crs";

const geographic: Record<Datum, string> = {
  cgcs2000:
    'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  wgs84:
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  "xian-1980":
    'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  "beijing-1954":
    'GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
};

const prefixes: Record<Datum, string> = {
  cgcs2000: "CGCS2000",
  wgs84: "WGS_1984",
  "xian-1980": "Xian_1980",
  "beijing-1954": "Beijing_1954",
};

/** The .prj text of a system in ESRI's dialect, which every desktop GIS reads. */
export function esriWkt(crs: Crs): string {
  const base = geographic[crs.datum];
  if (crs.kind === "geographic") return base;
  const parameters = (pairs: readonly [string, number][]) =>
    pairs.map(([name, value]) => `PARAMETER["${name}",${decimal(value)}]`).join(",");
  if (crs.kind === "web-mercator" || crs.strip === undefined)
    return `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${base},PROJECTION["Mercator_Auxiliary_Sphere"],${parameters(
      [
        ["False_Easting", 0],
        ["False_Northing", 0],
        ["Central_Meridian", 0],
        ["Standard_Parallel_1", 0],
        ["Auxiliary_Sphere_Type", 0],
      ],
    )},UNIT["Meter",1.0]]`;
  const { strip } = crs;
  const method = strip.scale === 1 ? "Gauss_Kruger" : "Transverse_Mercator";
  return `PROJCS["${esriName(crs)}",${base},PROJECTION["${method}"],${parameters([
    ["False_Easting", strip.falseEastingMetres],
    ["False_Northing", strip.falseNorthingMetres],
    ["Central_Meridian", strip.centralMeridianDegrees],
    ["Scale_Factor", strip.scale],
    ["Latitude_Of_Origin", strip.latitudeOfOriginDegrees],
  ])},UNIT["Meter",1.0]]`;
}

function esriName(crs: Crs): string {
  const { strip } = crs;
  if (strip === undefined) return crs.name;
  if (crs.datum === "wgs84" && strip.scale === 0.9996)
    return `WGS_1984_UTM_Zone_${(strip.centralMeridianDegrees + 183) / 6}N`;
  const place = strip.zone === undefined ? `CM_${strip.centralMeridianDegrees}E` : `Zone_${strip.zone}`;
  if (strip.widthDegrees === undefined) return crs.name.replace(/["\s]+/g, "_") || `Local_${place}`;
  return `${prefixes[crs.datum]}_${strip.widthDegrees === 3 ? "3_Degree_" : ""}GK_${place}`;
}

function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
