/** Metres of a CSS pixel at a latitude; MapLibre's zoom 0 shows the world on 512 pixels. */
export function metresPerPixel(zoom: number, lat: number): number {
  const equatorMetres = 40_075_016.686;
  return (equatorMetres * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/** The longest bar of a round length (1, 2, 3 or 5 times a power of ten) that fits. */
export function scaleBar(perPixel: number, mostPixels: number): { metres: number; pixels: number } {
  const most = perPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const factor = [5, 3, 2, 1].find((one) => one * power <= most) ?? 1;
  return { metres: factor * power, pixels: (factor * power) / perPixel };
}
