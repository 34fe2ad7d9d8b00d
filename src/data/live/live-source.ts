import { textHash } from "../../layers/text-hash";
import type { Dataset, District, SourceFile } from "../../model/district";
import type { EntityByRole } from "../../model/entities";
import type { LayerEntry, Manifest } from "../../model/manifest";
import { readFeatures } from "../../model/read-features";
import { type FeatureRole, featureRoles } from "../../model/role";
import { type ChangedRole, changedSource } from "../../workers/changed-layers";
import type { DistrictSource, OpenDistrict } from "../../workers/district-source";
import type { LiveOverlay } from "../../workers/live-overlay";

export interface LiveSource extends DistrictSource {
  /** Takes what the streams say; every job answers with it from then on. */
  feed(url: string, overlay: LiveOverlay): Promise<OpenDistrict>;
}

interface Fed {
  readonly overlay: LiveOverlay;
  readonly roles: WeakMap<District, readonly ChangedRole[]>;
  readonly districts: WeakMap<District, District>;
}

/**
 * A source whose districts carry what live streams said of them, over the files. The files stay as they are: when
 * one is read anew, what was heard is laid over it again.
 */
export function liveSource(source: DistrictSource): LiveSource {
  const fed = new Map<string, Fed>();
  const changed = changedSource(source, (base) => {
    const live = fed.get(base);
    return live === undefined ? null : { base, change: (open) => rolesKept(open, live) };
  });
  const laid = (url: string, open: OpenDistrict) => {
    const live = fed.get(url);
    return live === undefined ? open : withFacts(open, live);
  };
  return {
    peek: async (url) => laid(url, await changed.peek(url)),
    open: async (url, stage, context) => laid(url, await changed.open(url, stage, context)),
    need: async (url, roles, context) => laid(url, await changed.need(url, roles, context)),
    refresh: async (url, layers, context) => laid(url, await changed.refresh(url, layers, context)),
    async feed(url, overlay) {
      fed.set(url, {
        overlay,
        roles: new WeakMap(),
        districts: new WeakMap(),
      });
      return laid(url, await changed.peek(url));
    },
  };
}

/** Features are read once for each state of the files. */
function rolesKept(open: OpenDistrict, live: Fed): readonly ChangedRole[] {
  const known = live.roles.get(open.district);
  if (known !== undefined) return known;
  const made = rolesOf(open, live);
  live.roles.set(open.district, made);
  return made;
}

/** A hash of 32 bits and the length: two overlays in a row that collide in both do not happen in a wall's life. */
const markOf = (text: string): string => `${textHash(text)}-${text.length}`;

/** Roles whose files are there and of which a stream said something. */
function rolesOf({ district, summary }: OpenDistrict, { overlay }: Fed): readonly ChangedRole[] {
  return featureRoles.flatMap((role): ChangedRole[] => {
    const dataset = district.datasets[role];
    const own = overlay.layers.flatMap((said) => {
      const layer = district.manifest.layers.find(({ id }) => id === said.layer);
      return layer?.role === role && said.features.length + said.removed.length > 0 ? [{ layer, said }] : [];
    });
    if (own.length === 0 || dataset === undefined) return [];
    const changed = own.reduce(
      (so, { layer, said }) => overlaid(so, layer, said, district.manifest.timeZone),
      dataset as Dataset<FeatureRole>,
    );
    // Only what was said of this role: news of the posts leave everything made of findings as it is.
    const mark = markOf(JSON.stringify(own.map(({ said }) => said)));
    return [{ dataset: changed, hash: `${summary.hashes[role] ?? "-"}+live-${mark}` }];
  });
}

function overlaid(
  dataset: Dataset<FeatureRole>,
  layer: LayerEntry,
  { features, removed }: LiveOverlay["layers"][number],
  timeZone: string,
): Dataset<FeatureRole> {
  const read = readFeatures(dataset.role, layer, features, timeZone);
  const gone = new Set([...removed, ...read.items.map(({ id }) => id)]);
  const kept = (dataset.items as readonly EntityByRole[FeatureRole][]).filter(({ id }) => !gone.has(id));
  const files = dataset.files.map((file: SourceFile) =>
    file.layer.id === layer.id ? { ...file, used: file.used + read.items.length } : file,
  );
  return {
    ...dataset,
    files,
    items: [...kept, ...read.items],
    problems: [...dataset.problems, ...read.problems],
  };
}

/** Facts are part of the manifest; figures made of one are kept under its mark, and the others stay as they are. */
function withFacts(open: OpenDistrict, { overlay, districts }: Fed): OpenDistrict {
  const entries = Object.entries(overlay.facts);
  if (entries.length === 0) return open;
  const { district, summary } = open;
  const liveFacts = Object.fromEntries(
    entries.map(([name, { value, unit, date, source }]) => [name, `${value} ${unit} ${date} ${source}`]),
  );
  const manifest: Manifest = {
    ...district.manifest,
    facts: { ...district.manifest.facts, ...overlay.facts },
  };
  const next = districts.get(district) ?? { ...district, manifest };
  districts.set(district, next);
  return {
    ...open,
    district: next,
    summary: { ...summary, manifest, liveFacts },
  };
}
