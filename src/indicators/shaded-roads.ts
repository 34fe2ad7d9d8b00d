import { streetCorridor } from "../geo/corridor";
import { defineIndicator, standard } from "./indicator";
import { leftOut } from "./left-out";
import { locate } from "./located";

/**
 * Share of the town's streets, by length, that are lined with trees (林荫路).
 *
 * Which street is one is told by the survey, street by street: no standard's own text was seen, and no share of crowns is made
 * up in its place. A reprint counts secondary and branch streets of the built-up area only, whose footways and cycle ways are
 * shaded to 90 % and more (azoutdoor.com/news/1527.html); ranks of streets are not among the data, so its 85 % is not verified
 * here. Streets of which nothing is said are left out of both lengths.
 */
export const shadedRoads = defineIndicator({
  id: "shaded-roads",
  family: "parks",
  unit: "1",
  formula: String.raw`R = \frac{\sum_i \ell(s_i)}{\sum_j \ell(r_j)}`,
  source: standard(
    "城区林荫道路率: GB/T 37342-2024 附录 A.4 (contents seen: chinesestandard.net); the text was not",
  ),
  inputs: ["roads"],
  profiles: ["ecological-garden-city-2022", "gb-t-37342-2019"],
  defaults: {},
  measures: { linedMetres: "m", lengthMetres: "m" },
  precision: "length",
  piecesAre: "roads",
  direction: 1,
  perPlace: true,
  compute(data, _params, context) {
    const streets = data.roads.items.filter((road) => road.class === "street");
    const told = streets.filter(({ treeLined }) => treeLined !== undefined);
    // Nobody walks them: what is asked for is the length of each as patrol cover measures it.
    const { perStreet } = streetCorridor({
      streets: told.map(({ geometry }) => geometry),
      tracks: [],
      sightMetres: 0,
      frame: context.frame,
    });
    const spots = locate(told, context);
    const pieces = told.map(({ id, name, treeLined }, index) => {
      const { at, place } = spots[index]!;
      const denominator = perStreet.lengthMetres[index]!;
      const numerator = treeLined ? denominator : 0;
      return { id, name, place, numerator, denominator, covered: treeLined === true, at };
    });
    const sum = (part: "numerator" | "denominator") => pieces.reduce((all, piece) => all + piece[part], 0);
    return {
      pieces,
      leftOut: leftOut(
        "no-tree-lined",
        "roads",
        streets.filter(({ treeLined }) => treeLined === undefined),
      ),
      measures: { linedMetres: sum("numerator"), lengthMetres: sum("denominator") },
    };
  },
});
