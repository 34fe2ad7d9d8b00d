import { drag, parks } from "./drag-run";

/** What the bench asks of the page. */
(globalThis as { dragAll?: (frames: number) => unknown }).dragAll = (frames) => [
  drag("ordinary", parks.ordinary, frames),
  drag("worst", parks.worst, frames),
];
