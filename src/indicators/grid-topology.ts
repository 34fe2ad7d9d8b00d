import { cellTopology } from "../geo/topology";
import { codeFaults, orderFaults } from "./grid-codes";
import { defineIndicator, type Piece, standard } from "./indicator";
import { leftOut } from "./left-out";
import { countyCode, spotOf } from "./located";

/**
 * Share of the county that lies in no grid or in two.
 *
 * Grids shall fit together without seam; every gap, overlap and broken code is a piece with its place.
 */
export const gridTopology = defineIndicator({
  id: "grid-topology",
  family: "grids",
  unit: "1",
  formula: String.raw`\tau = \frac{A\left(L \setminus \bigcup_i c_i\right) + \sum_{i<j} A(c_i \cap c_j)}{A(L)}`,
  source: standard(
    "无缝拼接 and numbering west→east, north→south: unit grid rules (xiexiebang.com; DB11 reprint)",
  ),
  inputs: ["grids"],
  alsoUses: ["boundary"],
  profiles: [],
  defaults: {},
  measures: {
    gapSquareMetres: "m2",
    overlapSquareMetres: "m2",
    outsideSquareMetres: "m2",
    sumSquareMetres: "m2",
    unionSquareMetres: "m2",
    meanSquareMetres: "m2",
    grids: "count",
    badCodes: "count",
    repeatedCodes: "count",
    orderBreaks: "count",
  },
  precision: "area",
  direction: -1,
  perPlace: false,
  compute(data, _params, context) {
    const { frame, places } = context;
    const grids = data.grids.items.filter(({ system }) => system === places.gridSystem);
    const boundary = data.boundary?.items[0]?.geometry;
    const found = cellTopology({ cells: grids, boundary, frame });
    const county = countyCode(context);
    const codes = codeFaults(grids, county);
    const order = orderFaults(grids, frame);
    const fault = (id: string, group: string, area: number, at: Piece["at"], place: string): Piece => ({
      id,
      name: "",
      place,
      numerator: area,
      denominator: 0,
      areaSquareMetres: area,
      group,
      at,
    });
    const land = found.unionSquareMetres + found.gapSquareMetres - found.outsideSquareMetres;
    return {
      pieces: [
        ...found.gaps.map((gap, index) =>
          fault(`gap-${index + 1}`, "gap", gap.squareMetres, gap.at, gap.beside[0] ?? county),
        ),
        ...found.overlaps.map(({ codes: [a, b], squareMetres, at }) =>
          fault(`${a}+${b}`, "overlap", squareMetres, at, a),
        ),
        ...[...codes, ...order].map(({ group, grid }) =>
          fault(grid.id, group, 0, spotOf(grid.geometry), grid.code),
        ),
        unlisted(found, county),
        {
          id: "land",
          name: "",
          place: county,
          numerator: 0,
          denominator: land,
          areaSquareMetres: land,
          group: "land",
        },
      ],
      leftOut: leftOut(
        "other-system",
        "grids",
        data.grids.items.filter((grid) => !grids.includes(grid)),
      ),
      measures: {
        gapSquareMetres: found.gapSquareMetres,
        overlapSquareMetres: found.overlapSquareMetres,
        outsideSquareMetres: found.outsideSquareMetres,
        sumSquareMetres: found.sumSquareMetres,
        unionSquareMetres: found.unionSquareMetres,
        meanSquareMetres: grids.length > 0 ? found.sumSquareMetres / grids.length : null,
        grids: grids.length,
        badCodes: codes.filter(({ group }) => group === "bad-code").length,
        repeatedCodes: codes.filter(({ group }) => group === "repeated-code").length,
        orderBreaks: order.length,
      },
    };
  },
});

/** What is too small to be listed one by one still belongs to the total. */
function unlisted(found: ReturnType<typeof cellTopology>, county: string): Piece {
  const listed = [...found.gaps, ...found.overlaps].reduce((sum, { squareMetres }) => sum + squareMetres, 0);
  const rest = found.gapSquareMetres + found.overlapSquareMetres - listed;
  return { id: "unlisted", name: "", place: county, numerator: rest, denominator: 0, group: "remainder" };
}
