"""
Coverage of irregular demand by irregular services, for src/geo/coverage/coverage.test.ts.

GEOS buffers with 512 segments a quarter circle in PROJ's plane; a polygon inscribed in a circle that fine lacks
1 - sin(t)/t = 1.6 ppm of the disc (t = 2 pi / 2048).
"""
import json
import pathlib

import shapely.geos
from shapely.geometry import LineString, Point, Polygon, shape
from shapely.ops import transform, unary_union
from shapely.validation import make_valid

from scenes import CENTER, PLANE, closed, degrees, rng_of, star_polygon, walk


def in_plane(geometry):
    return transform(lambda x, y, z=None: PLANE(x, y), shape(geometry))


def service(rng, extent):
    x, y = rng.uniform(-extent, extent), rng.uniform(-extent, extent)
    kind = rng.choice(["point", "line", "polygon", "polygon", "holed", "multi"])
    if kind == "point":
        return {"type": "Point", "coordinates": degrees([(x, y)])[0]}
    if kind == "line":
        return {"type": "LineString", "coordinates": degrees(walk(rng, x, y, rng.uniform(20, 200), rng.randint(2, 9)))}
    if kind == "multi":
        parts = [star_polygon(rng, x + dx, y, 90, 7, False) for dx in (-100, 100)]
        return {"type": "MultiPolygon", "coordinates": [[closed(degrees(r)) for r in rings] for rings in parts]}
    rings = star_polygon(rng, x, y, rng.uniform(30, 260), rng.randint(4, 22), kind == "holed")
    return {"type": "Polygon", "coordinates": [closed(degrees(ring)) for ring in rings]}


def demand(rng, extent):
    x, y = rng.uniform(-extent, extent), rng.uniform(-extent, extent)
    rings = star_polygon(rng, x, y, rng.uniform(25, 400), rng.randint(4, 16), rng.random() < 0.3)
    return {"type": "Polygon", "coordinates": [closed(degrees(ring)) for ring in rings]}


scenes = []
for seed, (count, radii) in enumerate([(9, (500,)), (9, (300, 500)), (14, (0,)), (14, (0, 30, 100)), (10, (5, 1000)), (20, (50, 150))]):
    rng = rng_of(1000 + seed)
    services = [{"geometry": service(rng, 1200), "radiusMetres": rng.choice(radii)} for _ in range(count)]
    demands = [demand(rng, 1500) for _ in range(14)]
    buffered = [make_valid(in_plane(s["geometry"])).buffer(s["radiusMetres"], 512) for s in services]
    union = unary_union(buffered)
    laid = [make_valid(in_plane(d)) for d in demands]
    twice = unary_union([a.intersection(b) for i, a in enumerate(buffered) for b in buffered[:i]])
    scenes.append(
        {
            "services": services,
            "demands": demands,
            "covered": [d.intersection(union).area for d in laid],
            "coveredTwice": [d.intersection(twice).area for d in laid],
            "area": [d.area for d in laid],
            "serviceSquareMetres": union.area,
            "demandUnionSquareMetres": unary_union(laid).area,
        }
    )
out = {
    "source": f"GEOS {'.'.join(map(str, shapely.geos.geos_version))}, 512 segments a quarter circle, in PROJ's LAEA on GRS 80",
    "center": {"lng": CENTER[0], "lat": CENTER[1]},
    "scenes": scenes,
}
pathlib.Path(__file__).with_name("coverage.json").write_text(json.dumps(out) + "\n")
