"""
Pairs of polygons that break overlay engines, for src/geo/hostile.test.ts: 300 of each kind.

GEOS measures the ground that they enclose by the even-odd rule; plane metres.
"""
import json
import math
import pathlib

import shapely.geos
from shapely.geometry import LineString
from shapely.ops import polygonize, unary_union

from scenes import rng_of


def scribble(rng):
    """Corners in no order: most of these rings cross themselves, some several times."""
    return [(rng.uniform(-100, 100), rng.uniform(-100, 100)) for _ in range(rng.randint(4, 8))]


def snapped(rng):
    """On a net of 20 m: corners, edges and crossings coincide."""
    return [(20 * rng.randint(-4, 4), 20 * rng.randint(-4, 4)) for _ in range(rng.randint(4, 7))]


def round_ring(rng):
    angles = sorted(rng.uniform(0, 2 * math.pi) for _ in range(rng.randint(4, 9)))
    return [(80 * math.cos(a), 60 * math.sin(a)) for a in angles]


def near(rng, ring):
    """The same outline again, moved by next to nothing."""
    size = 10 ** rng.uniform(-6, -2)
    return [(x + rng.uniform(-size, size), y + rng.uniform(-size, size)) for x, y in ring]


def spiked(rng):
    """Paths out and straight back, of no width."""
    out = []
    for x, y in round_ring(rng):
        out.append((x, y))
        if rng.random() < 0.5:
            k = rng.uniform(0.2, 1.8)
            out += [(x * k, y * k), (x, y)]
    return out


def kinds(rng):
    yield "self-crossing", scribble(rng), scribble(rng)
    yield "snapped", snapped(rng), snapped(rng)
    ring = round_ring(rng)
    yield "near-coincident", ring, near(rng, ring)
    yield "spikes", spiked(rng), spiked(rng)


def inside(ring, x, y):
    odd = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            odd = not odd
    return odd


def shoelace(ring):
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]))) / 2


def ground(ring):
    """
    The faces between the edges that lie inside by the even-odd rule. (make_valid gives the same, but for outlines
    that run over themselves: there it differs in 1 of 100.)
    """
    edges = unary_union([LineString([p, q]) for p, q in zip(ring, ring[1:] + ring[:1]) if p != q])
    faces = [face for face in polygonize(edges) if inside(ring, *face.representative_point().coords[0])]
    return unary_union(faces)


rng = rng_of(7)
pairs = {"self-crossing": [], "snapped": [], "near-coincident": [], "spikes": []}
while any(len(done) < 300 for done in pairs.values()):
    for kind, a, b in kinds(rng):
        a, b = [[(round(x, 7), round(y, 7)) for x, y in ring] for ring in (a, b)]
        if len(set(a)) < 3 or len(set(b)) < 3 or len(pairs[kind]) == 300:
            continue
        p, q = ground(a), ground(b)
        pairs[kind].append(
            {
                "a": [v for place in a for v in place],
                "b": [v for place in b for v in place],
                "wound": [shoelace(a), shoelace(b)],
                "area": [p.area, q.area],
                "shared": p.intersection(q).area,
                "near": p.intersection(q.buffer(15, 256)).area,
            }
        )
out = {"source": f"GEOS {'.'.join(map(str, shapely.geos.geos_version))}, faces by the even-odd rule, 256 segments a quarter circle", "pairs": pairs}
pathlib.Path(__file__).with_name("hostile.json").write_text(json.dumps(out) + "\n")
