/** Places used throughout, lng, lat; projected by PROJ 9.1.1 (pyproj), metres. */
export const lishi = {
  lngLat: [111.15, 37.52],
  zone37: [37513260.2821, 4154232.4585],
  cm111: [513260.2821, 4154232.4585],
  zone19: [19513260.2821, 4154232.4585],
  utm49: [513254.978, 4152570.7657],
  mercator: [12373161.4017, 4511838.072],
} as const;

export const xing = {
  lngLat: [111.13, 38.46],
  zone37: [37511346.5306, 4258566.4092],
  cm111: [511346.5306, 4258566.4092],
} as const;

export const yangqu = {
  lngLat: [112.67, 38.06],
  zone38: [38383275.5268, 4214993.1147],
  cm114: [383275.5268, 4214993.1147],
} as const;

/** A hundredth of a degree square north-east of a place, outer ring clockwise as shapefiles want it. */
export function squareAt([lng, lat]: readonly [number, number], side = 0.01): [number, number][] {
  return [
    [lng, lat],
    [lng, lat + side],
    [lng + side, lat + side],
    [lng + side, lat],
    [lng, lat],
  ];
}
