import { adminFiles } from "./admin-files";
import { serveTowns } from "./facilities";
import { recordFindings } from "./findings";
import { collection, type LayerFile, Pen } from "./geojson-file";
import { coverWithGreen } from "./greenery";
import { appointKeepers } from "./keepers";
import { forestFiles, riverFile, roadFile } from "./land-files";
import { NameBook, PhoneBook } from "./names";
import { patrolFiles, rangerRoute, teamFile } from "./patrol-files";
import { firePosts } from "./posts";
import { appointRangers } from "./rangers";
import { homeFiles, parkFile } from "./town-files";
import type { World } from "./world";

/** All vector layers of the demo county, in the order of the manifest. */
export function districtFiles(world: World): LayerFile[] {
  const people = new NameBook("people");
  const phones = new PhoneBook();
  const fine = new Pen(world.placement, 6);
  const coarse = new Pen(world.placement, 5);
  const keepers = appointKeepers(world.city, world.roads.streets, world.placement);
  const rangers = appointRangers(world.forest[2022], world.county.mask, world.roads.network).map(
    (ranger, i) => ({ ...ranger, id: rangerRoute(i) }),
  );
  return [
    ...adminFiles(world, people, phones),
    riverFile(world, coarse),
    roadFile(world, coarse),
    ...homeFiles(world, fine, people, phones),
    parkFile(world, fine, people, phones),
    collection("green.geojson", coverWithGreen(world, fine)),
    collection("facilities.geojson", serveTowns(world, fine, people, phones)),
    ...patrolFiles(world, { keepers, rangers }, { fine, coarse }, people, phones),
    teamFile(world, coarse, people, phones),
    collection("posts.geojson", firePosts(world, rangers, coarse, people, phones)),
    ...forestFiles(world, people, phones),
    collection("findings.geojson", recordFindings(world, fine, people, phones)),
  ];
}
