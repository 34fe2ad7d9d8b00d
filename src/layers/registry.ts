import { builtUp } from "./built-up/built-up";
import { compounds } from "./compounds/compounds";
import { county } from "./county/county";
import { facilities } from "./facilities/facilities";
import { facilityService } from "./facility-service/facility-service";
import { findings } from "./findings/findings";
import { focus } from "./focus/focus";
import { forest } from "./forest/forest";
import { forestChange } from "./forest-change/forest-change";
import { green } from "./green/green";
import { grids } from "./grids/grids";
import { grids3d } from "./grids-3d/grids-3d";
import { hillshade } from "./hillshade/hillshade";
import { keeperAreas } from "./keeper-areas/keeper-areas";
import type { LayerKind } from "./layer-kind";
import { parkService } from "./park-service/park-service";
import { parks } from "./parks/parks";
import { patrolRoutes } from "./patrol-routes/patrol-routes";
import { patrolTracks } from "./patrol-tracks/patrol-tracks";
import { posts } from "./posts/posts";
import { residential } from "./residential/residential";
import { rivers } from "./rivers/rivers";
import { roads } from "./roads/roads";
import { teams } from "./teams/teams";
import { towns } from "./towns/towns";
import { villages } from "./villages/villages";

/** Every kind of layer, from the ground up: a list and nothing else. */
export const layerKinds = [
  hillshade,
  builtUp,
  towns,
  villages,
  grids,
  forest,
  forestChange,
  residential,
  parkService,
  facilityService,
  green,
  parks,
  compounds,
  keeperAreas,
  grids3d,
  rivers,
  roads,
  county,
  focus,
  patrolRoutes,
  patrolTracks,
  facilities,
  teams,
  posts,
  findings,
] as const satisfies readonly LayerKind[];
