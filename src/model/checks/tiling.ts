import { type CellGap, type CellOverlap, type CellTopology, cellTopology } from "../../geo/topology";
import { areaSquareMetres, lengthMetres } from "../../geo/turf";
import type { District } from "../district";
import type { Area } from "../entities";
import type { Problem } from "../problem";
import { fileOf } from "./file-of";

type TiledRole = "towns" | "villages" | "grids";

interface Cell {
  readonly id: string;
  readonly code: string;
  readonly geometry: Area;
  readonly index: number;
}

/**
 * What is narrower than this, or smaller than that, comes from rounding coordinates to 5 decimals (1 m), or from
 * long edges that one neighbour draws with more vertices than the other. It is summed up in one note.
 */
const sliverMetres = 1;
const sliverSquareMetres = 100;

/** A grid system that covers less of the county than this is meant to cover a part of it. */
const wholeShare = 0.8;

/** Ground that two towns, villages or grids of one system both claim, and ground between them that none does. */
export function checkTiling(district: District): readonly Problem[] {
  const grids = (district.datasets.grids?.items ?? []).map((grid, index) => ({ ...grid, index }));
  const systems = [...new Set(grids.map(({ system }) => system))];
  const plain = (role: "towns" | "villages") =>
    (district.datasets[role]?.items ?? []).map((item, index) => ({ ...item, index }));
  return [
    ...checkCells(district, "towns", plain("towns")),
    ...checkCells(district, "villages", plain("villages")),
    ...systems.flatMap((system) =>
      checkCells(
        district,
        "grids",
        grids.filter((grid) => grid.system === system),
      ),
    ),
  ];
}

function checkCells(district: District, role: TiledRole, cells: readonly Cell[]): readonly Problem[] {
  if (cells.length < 2) return [];
  const share = shareOf(district, cells);
  const whole = share !== null && share >= wholeShare;
  const found = cellTopology({
    // By id, because a repeated code is one of the faults this is to show.
    cells: cells.map(({ id, geometry }) => ({ code: id, geometry })),
    // When they are meant to fill the county, ground at its edge is a gap as well.
    ...(whole ? { boundary: district.datasets.boundary?.items[0]?.geometry } : {}),
    frame: district.frame,
    toleranceSquareMetres: sliverSquareMetres,
  });
  const isWide = ({ squareMetres, geometry }: CellOverlap | CellGap) =>
    (2 * squareMetres) / lengthMetres(geometry, district.frame) >= sliverMetres;
  const topology = { ...found, overlaps: found.overlaps.filter(isWide), gaps: found.gaps.filter(isWide) };
  const indexes = new Map(cells.map(({ id, index }) => [id, index]));
  const fileFor = (id: string | undefined) => fileOf(district, role, indexes.get(id ?? "") ?? 0);
  const file = fileFor(cells[0]?.id);
  return [
    ...overlapProblems(topology, fileFor),
    ...gapProblems(topology, fileFor),
    ...sliverNote(topology, file),
    ...(share === null || whole ? [] : [partNote(share, file)]),
  ];
}

/** Which part of the county the cells cover; null without one boundary to compare with. */
function shareOf({ datasets, frame }: District, cells: readonly Cell[]): number | null {
  const [boundary, second] = datasets.boundary?.items ?? [];
  if (boundary === undefined || second !== undefined) return null;
  const covered = cells.reduce((sum, { geometry }) => sum + areaSquareMetres(geometry, frame), 0);
  return covered / areaSquareMetres(boundary.geometry, frame);
}

function partNote(share: number, file: string): Problem {
  return { code: "cells-part", severity: "note", file, params: { percent: (100 * share).toFixed(1) } };
}

type FileFor = (id: string | undefined) => string;

function overlapProblems({ overlaps }: CellTopology, fileFor: FileFor): readonly Problem[] {
  return overlaps.map(({ codes, squareMetres, at, geometry }) => ({
    code: "cells-overlap",
    severity: "warning",
    file: fileFor(codes[0]),
    feature: codes.join(" + "),
    at,
    shape: geometry,
    params: { squareMetres: Math.round(squareMetres), first: codes[0], second: codes[1] },
  }));
}

function gapProblems({ gaps }: CellTopology, fileFor: FileFor): readonly Problem[] {
  return gaps.map(({ squareMetres, at, beside, geometry }) => ({
    code: "cells-gap",
    severity: "warning",
    file: fileFor(beside[0]),
    feature: beside.slice(0, 4).join(", ") || "—",
    at,
    shape: geometry,
    params: { squareMetres: Math.round(squareMetres), lng: at[0].toFixed(5), lat: at[1].toFixed(5) },
  }));
}

/** One note for all overlaps and gaps too small to list: together they may still be worth knowing. */
function sliverNote({ overlaps, gaps, ...total }: CellTopology, file: string): readonly Problem[] {
  const listed = (cells: readonly { readonly squareMetres: number }[]) =>
    cells.reduce((sum, { squareMetres }) => sum + squareMetres, 0);
  const overlap = Math.round(total.overlapSquareMetres - listed(overlaps));
  const gap = Math.round(total.gapSquareMetres - listed(gaps));
  if (overlap + gap < sliverSquareMetres) return [];
  return [
    {
      code: "cells-slivers",
      severity: "note",
      file,
      params: { overlap: Math.max(0, overlap), gap: Math.max(0, gap) },
    },
  ];
}
