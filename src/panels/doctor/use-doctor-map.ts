import { useEffect, useRef, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import type { PlacedSource } from "../../layers/layer-kind";
import { useLook } from "../choice/use-look";
import { showExtraLayer } from "../map/extra-layers";
import { useMapHandle } from "../map/use-map-handle";
import { afterLayout } from "./after-layout";
import { currentDoctor } from "./consult";
import { layersIn, useDoctorStore } from "./doctor-store";
import { findingLayer } from "./finding-layer";
import { previewLayer } from "./preview-layer";

/** Shows the layer in view on the map as it would lie, and where its findings are; goes there once. */
export function useDoctorMap(): void {
  const { theme } = useLook();
  const { files, current, prescriptions, treatments, taken } = useDoctorStore(
    useShallow(({ files, current, prescriptions, treatments, taken }) => ({
      files,
      current,
      prescriptions,
      treatments,
      taken,
    })),
  );
  const layer = layersIn(files).find(({ key }) => key === current);
  const datum = layer === undefined ? null : (prescriptions[layer.key]?.datum ?? null);
  const findings = layer === undefined ? undefined : (treatments[layer.key]?.findings ?? layer.findings);
  const [preview, setPreview] = useState<{
    readonly of: string;
    readonly data: PlacedSource["data"];
  } | null>(null);
  // Once it is taken the district draws it itself.
  const isProposed = layer !== undefined && layer.crs.code !== null && taken[layer.key] === undefined;
  const wanted = isProposed ? previewKey(layer, datum) : null;
  useEffect(() => {
    if (wanted === null || layer === undefined) return setPreview(null);
    let stale = false;
    let address: string | null = null;
    currentDoctor()
      .ask((surface) => surface.preview(layer.key, datum))
      .then(
        (found) => {
          if (stale) return;
          if (found.data instanceof Blob) address = URL.createObjectURL(found.data);
          setPreview({ of: wanted, data: found.data instanceof Blob ? (address ?? "") : found.data });
        },
        // The doctor was sent away: there is nothing to show.
        () => {},
      );
    return () => {
      stale = true;
      const last = address;
      // The map may still be reading it.
      if (last !== null) setTimeout(() => URL.revokeObjectURL(last), 60_000);
    };
  }, [wanted, layer, datum]);
  useEffect(() => {
    showExtraLayer("doctor-preview", preview === null ? null : previewLayer(preview.data, preview.of, theme));
  }, [preview, theme]);
  useEffect(() => {
    const places = findings?.places.length ?? 0;
    const key = `${current} ${places} ${JSON.stringify(findings?.counts)}`;
    showExtraLayer(
      "doctor-findings",
      findings === undefined || places === 0 ? null : findingLayer(findings, key, theme),
    );
  }, [findings, current, theme]);
  useEffect(
    () => () => {
      showExtraLayer("doctor-preview", null);
      showExtraLayer("doctor-findings", null);
    },
    [],
  );
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const went = useRef<string | null>(null);
  useEffect(() => {
    if (layer?.bbox == null || layer.crs.code === null || went.current === wanted) return;
    const [west, south, east, north] = layer.bbox;
    // The card was drawn just now, and the map asks for its own size.
    return afterLayout(() => {
      went.current = wanted;
      zoomTo([west, south, east, north]);
    });
  }, [layer, wanted, zoomTo]);
}

const previewKey = (layer: { key: string; crs: { code: string | null } }, datum: string | null) =>
  `${layer.key} ${layer.crs.code} ${datum ?? "as-is"}`;
