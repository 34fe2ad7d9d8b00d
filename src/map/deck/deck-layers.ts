import type { Layer } from "@deck.gl/core";
import { ArcLayer, ColumnLayer, PathLayer, PolygonLayer } from "@deck.gl/layers";
import type { DeckDescription } from "../../layers/layer-kind";
import type { PackedTracks } from "../../layers/patrol-tracks/patrol-tracks";
import { anchorOf } from "../anchors";
import { TrailLayer } from "./trail-layer";

/** deck.gl's binary form of some tracks; made once, because a new object is new data to deck.gl. */
const binaries = new WeakMap<PackedTracks, object>();
function binaryOf(tracks: PackedTracks): object {
  const known = binaries.get(tracks);
  if (known !== undefined) return known;
  const made = {
    length: tracks.ids.length,
    startIndices: tracks.starts,
    attributes: {
      getPath: { value: tracks.positions, size: 2 },
      getTimestamps: { value: tracks.seconds, size: 1 },
    },
  };
  binaries.set(tracks, made);
  return made;
}

interface TrailProps {
  readonly tracks: PackedTracks;
  readonly color: readonly [number, number, number];
  readonly widthPixels: number;
  readonly opacity: number;
  readonly restingAlpha: number;
  readonly trailSeconds: number;
}

/** Times of tracks in a description, for the replay; null where it has none. */
export function tracksOf(description: DeckDescription): PackedTracks | null {
  return description.deck === "TripsLayer" ? (description.props as unknown as TrailProps).tracks : null;
}

function trailLayer(description: DeckDescription, atMs: number, brightSeconds: number | null): Layer {
  const { tracks, color, widthPixels, opacity, restingAlpha, trailSeconds } =
    description.props as unknown as TrailProps;
  return new TrailLayer({
    id: description.id,
    beforeId: anchorOf(description.band),
    data: binaryOf(tracks),
    _pathType: "open",
    positionFormat: "XY",
    getColor: [...color],
    getWidth: widthPixels,
    widthUnits: "pixels",
    jointRounded: true,
    capRounded: true,
    opacity,
    restingAlpha,
    trailSeconds: brightSeconds ?? trailSeconds,
    currentTime: (atMs - tracks.startMs) / 1000,
    pickable: true,
    parameters: { depthCompare: "always", depthWriteEnabled: false },
  } as never);
}

const plain = { PathLayer, ColumnLayer, ArcLayer, PolygonLayer } as const;

/** The deck.gl object of a description at a moment of the replay; trails are as long as it says, null as they are. */
export function deckLayer(
  description: DeckDescription,
  atMs: number,
  trailSeconds: number | null = null,
): Layer {
  if (description.deck === "TripsLayer") return trailLayer(description, atMs, trailSeconds);
  // Each of them takes the props its description names; what they are called is deck.gl's own.
  const Kind = plain[description.deck] as unknown as new (props: object) => Layer;
  return new Kind({
    ...description.props,
    id: description.id,
    beforeId: anchorOf(description.band),
    pickable: true,
  });
}
