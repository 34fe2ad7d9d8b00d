import type { Figure } from "../indicators/figure";
import type { Profile } from "../indicators/profile";
import { shippedProfiles } from "../indicators/profiles/registry";
import type { DrawStyle, LayerKind } from "../layers/layer-kind";
import { layerKinds } from "../layers/registry";
import { shiftZooms } from "../layers/shift-zooms";
import type { Role } from "../model/role";
import type { OpenDistrict } from "./district-source";
import type { DrawChoice, DrawnLayer } from "./job-map";
import { packedIfLarge } from "./packed-source";

/** The kind with this id. Throws a RangeError where there is none. */
export function kindOf(id: string): LayerKind {
  const kind = layerKinds.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new RangeError(`there is no layer kind “${id}”`);
  return kind;
}

/** Everything a kind looks at. */
export function rolesOfKind({ roles, alsoUses }: Pick<LayerKind, "roles" | "alsoUses">): readonly Role[] {
  return [...roles, ...(alsoUses ?? [])];
}

/** Draws a kind and leaves out the data of sources the receiver already has. */
export function drawLayer(
  { district, profiles }: OpenDistrict,
  kind: LayerKind,
  choice: DrawChoice,
  figure: Figure | null,
  have: readonly string[],
): DrawnLayer {
  const style: DrawStyle = {
    ...choice,
    figure,
    profile: profileOf(choice.profile ?? figure?.profile, profiles),
  };
  const { sources, layers, ...drawn } = kind.draw(district, style);
  return {
    ...drawn,
    layers: layers.map((drawnIn) => ({ ...drawnIn, spec: shiftZooms(drawnIn.spec, style.zoomShift) })),
    sources: sources.map((source) => ({
      ...source,
      data: have.includes(source.key) ? null : packedIfLarge(source.data),
    })),
    legend: kind.legend(district, style),
  };
}

function profileOf(id: string | null | undefined, own: readonly Profile[]): Profile | null {
  return [...own, ...shippedProfiles].find((profile) => profile.id === id) ?? null;
}
