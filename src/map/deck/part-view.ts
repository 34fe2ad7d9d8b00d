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
 */
class PartView extends MapView {
  constructor(private readonly part: ViewPart) {
    super({ id: mapLibreView });
  }

  override makeViewport(given: Parameters<MapView["makeViewport"]>[0]): ReturnType<MapView["makeViewport"]> {
    const { left, top, width, height, wholeWidth, wholeHeight } = this.part;
    const { longitude, latitude, zoom, bearing, ...rest } = given.viewState as ViewState;
    const { lng, lat } = movedBy(
      { lng: longitude, lat: latitude },
      { right: left + (width - wholeWidth) / 2, down: top + (height - wholeHeight) / 2 },
      { zoom, bearing },
    );
    const viewState = { ...rest, longitude: lng, latitude: lat, zoom, bearing, padding: undefined };
    return super.makeViewport({ ...given, viewState });
  }
}

/** For an overlay that takes any view, which deck.gl types as the one kind it has by itself. */
export const partView = (part: ViewPart) => new PartView(part) as MapView as never;
