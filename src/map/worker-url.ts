import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

// MapLibre 6 is ES modules only: no bundler finds its worker unless it is named.
setWorkerUrl(workerUrl);
