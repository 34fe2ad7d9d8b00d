import type { BadCase, GoodCase } from "./case";
import * as binary from "./cases/binary";
import * as geojson from "./cases/geojson";
import * as heights from "./cases/heights";
import * as kmlGpx from "./cases/kml-gpx";
import * as shapefiles from "./cases/shapefiles";
import * as tables from "./cases/tables";
import * as workbooks from "./cases/workbooks";
import * as zips from "./cases/zips";

export const goodCases: readonly GoodCase[] = [
  geojson,
  shapefiles,
  kmlGpx,
  tables,
  workbooks,
  zips,
  binary,
].flatMap(({ good }) => good);

export const badCases: readonly BadCase[] = [
  geojson,
  shapefiles,
  kmlGpx,
  tables,
  workbooks,
  zips,
  binary,
  heights,
].flatMap(({ bad }) => bad);

export { goodHeights } from "./cases/heights";
