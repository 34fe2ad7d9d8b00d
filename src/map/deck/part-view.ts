import { MapView } from "@deck.gl/core";
import { movedBy, type ViewPart } from "../view-part";

/** The view deck.gl's layers on a MapLibre map are drawn in. */
const mapLibreView = "maplibre";

interface ViewState {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  readonly bearing: number;
}

/**
 * deck.gl's view of one screen of a wall. It knows no axis off its middle, so it looks at the screen's own middle:
 * the same picture as long as the view lies flat, as it does in every scene that draws with deck.gl.
 *
 * Typed as anything, because an overlay is typed as having the one kind of view that it has by itself.
 */
export function partView({ left, top, width, height, wholeWidth, wholeHeight }: ViewPart): never {
  const by = { right: left + (width - wholeWidth) / 2, down: top + (height - wholeHeight) / 2 };
  // deck.gl freezes its views: what this one needs to know it knows by where it was made.
  class PartView extends MapView {
    override makeViewport(given: Parameters<MapView["makeViewport"]>[0]) {
      const { longitude, latitude, zoom, bearing, ...rest } = given.viewState as ViewState;
      const { lng, lat } = movedBy({ lng: longitude, lat: latitude }, by, { zoom, bearing });
      const viewState = { ...rest, longitude: lng, latitude: lat, zoom, bearing, padding: undefined };
      return super.makeViewport({ ...given, viewState });
    }
  }
  return new PartView({ id: mapLibreView }) as never;
}
