/** The last part of a path without its ending: `a/b/grids.geojson` is `grids`. */
export function baseName(path: string): string {
  return fileOf(path).replace(/\.(geojson|topojson|hgt\.gz|[a-z0-9]{1,9})$/i, "");
}

/** The last part of a path. */
export function fileOf(path: string): string {
  return path.replaceAll("\\", "/").split("/").at(-1) ?? path;
}

/** The ending in lower case without its dot; empty where there is none. */
export function extensionOf(path: string): string {
  return /\.([a-z0-9]+)$/i.exec(fileOf(path))?.[1]?.toLowerCase() ?? "";
}
