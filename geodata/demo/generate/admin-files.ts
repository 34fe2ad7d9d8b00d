import { collection, feature, type LayerFile } from "./geojson-file";
import { countyCode, countyName, type NameBook, type PhoneBook } from "./names";
import { prng } from "./prng";
import type { World } from "./world";

/** County, towns, villages and grids. */
export function adminFiles({ admin }: World, people: NameBook, phones: PhoneBook): LayerFile[] {
  const random = prng("staff");
  const head = () => ({ responsible: people.person(), phone: phones.next() });
  const county = feature({ code: countyCode, name: countyName.zh }, admin.boundary);
  const towns = admin.towns.map(({ code, name, kind, geometry }) =>
    feature({ code, name, kind, ...head() }, geometry),
  );
  const villages = admin.villages.map(({ code, name, kind, geometry }) =>
    feature({ code, name, kind, ...head() }, geometry),
  );
  const grids = admin.grids.map(({ code, name, kind, households, population, geometry }) => {
    const staff = households >= 200 ? random.whole(2, 4) : households >= 40 ? random.whole(1, 2) : 1;
    return feature(
      { code, name, system: "创城网格", kind, households, population, staff, ...head() },
      geometry,
    );
  });
  return [
    collection("boundary.geojson", [county]),
    collection("towns.geojson", towns),
    collection("villages.geojson", villages),
    collection("grids.geojson", grids),
  ];
}
