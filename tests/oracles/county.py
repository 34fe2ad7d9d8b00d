"""A small irregular county for the indicators' oracles: `county.json`.

Everything is drawn in the ellipsoidal equal-area plane (PROJ's laea on GRS 80) around 112.67 E 38.06 N, turned to
degrees by PROJ, rounded to 8 decimals (1 mm), and read back from those degrees before anything is measured, so that both
programs see the same corners. Seeded: running it again gives the same bytes.

    python3 tests/oracles/county.py
"""
import json
import math
import random
from pathlib import Path

import pyproj
import shapely
from shapely.geometry import LineString, MultiPoint, Point, Polygon, mapping
from shapely.ops import transform, unary_union, voronoi_diagram

here = Path(__file__).parent
CENTER = (112.67, 38.06)
plane = pyproj.Proj(f"+proj=laea +lon_0={CENTER[0]} +lat_0={CENTER[1]} +ellps=GRS80")
AS_OF_MS = 1795132800000  # 2026-11-20T00:00:00Z, 08:00 in Shanghai
HOUR = 3_600_000


def to_degrees(geometry):
    def turn(x, y):
        lng, lat = plane(x, y, inverse=True)
        return round(lng, 8), round(lat, 8)

    return mapping(transform(lambda x, y: tuple(zip(*map(turn, x, y))), geometry))


def to_plane(geojson):
    return transform(lambda x, y: plane(x, y), shapely.geometry.shape(geojson))


def blob(rng, x, y, radius, corners, rough=0.35):
    """A star-shaped outline: never crosses itself, never regular."""
    ring = []
    for i in range(corners):
        angle = 2 * math.pi * (i + rng.uniform(-0.3, 0.3)) / corners
        r = radius * (1 + rng.uniform(-rough, rough))
        ring.append((x + r * math.cos(angle), y + r * math.sin(angle)))
    return Polygon(ring)


def wiggle(rng, x, y, heading, length, parts):
    points = [(x, y)]
    for _ in range(parts):
        heading += rng.uniform(-0.5, 0.5)
        x, y = x + length / parts * math.cos(heading), y + length / parts * math.sin(heading)
        points.append((x, y))
    return LineString(points)


def places(rng, boundary):
    west, south, east, north = boundary.bounds
    seeds = []
    while len(seeds) < 24:
        p = Point(rng.uniform(west, east), rng.uniform(south, north))
        if boundary.contains(p) and all(p.distance(q) > 900 for q in seeds):
            seeds.append(p)
    cells = [cell.intersection(boundary) for cell in voronoi_diagram(MultiPoint(seeds), envelope=boundary).geoms]
    cells.sort(key=lambda c: c.centroid.x)
    towns, villages, grids = [], [], []
    for t, half in enumerate([cells[:12], cells[12:]]):
        half.sort(key=lambda c: -c.centroid.y)
        for v, six in enumerate([half[:6], half[6:]]):
            code = f"140199{101 + t}{1 + v:03d}"
            villages.append({"id": code, "code": code, "kind": "village" if v else "community", "geometry": unary_union(six)})
            for g, cell in enumerate(six):
                grids.append({
                    "id": f"{code}{g + 1:03d}", "code": f"{code}{g + 1:03d}", "system": "s", "kind": "basic",
                    "households": rng.randint(150, 700), "population": rng.randint(400, 2000),
                    "staff": rng.randint(0, 2), "geometry": cell,
                })
        code = f"140199{101 + t}"
        towns.append({"id": code, "code": code, "kind": "town", "geometry": unary_union(half)})
    del grids[5]["households"], grids[7]["staff"]
    return towns, villages, grids


def inside(rng, area, margin):
    west, south, east, north = area.bounds
    while True:
        x, y = rng.uniform(west, east), rng.uniform(south, north)
        if area.buffer(-margin).contains(Point(x, y)):
            return x, y


def forest(rng, boundary):
    classes = ["arbor", "arbor", "special-shrub", "shrub", "belt", "young", "arbor", "bamboo", "bare", "arbor", "shrub", "arbor"]
    zones = []
    for year in (2020, 2022):
        for i, land in enumerate(classes):
            x, y = inside(rng, boundary, 200)
            zone = {"id": f"{year}-{i}", "landClass": land, "year": year,
                    "geometry": blob(rng, x, y, rng.uniform(800, 2300), rng.randint(9, 40))}
            if land == "arbor":
                zone["crownDensity"] = [0.7, 0.15, 0.2, 0.55, 0.9][i % 5]
            zones.append(zone)
        x, y = inside(rng, boundary, 200)
        zones.append({"id": f"{year}-speck", "landClass": "belt", "year": year, "geometry": blob(rng, x, y, 11, 7, 0.1)})
    return zones


def track(rng, name, duty, path, days_ago, route=None, gap_at=None, jump_at=None):
    """Fixes every 40 m at 10 s, 6 m of noise; a silence of 20 min or a jump of 2 km where asked."""
    positions, times = [], []
    t = AS_OF_MS - int(days_ago * 24 * HOUR)
    for i in range(int(path.length // 40) + 1):
        p = path.interpolate(40 * i)
        shift = 2000 if jump_at is not None and i >= jump_at else 0
        if gap_at == i:
            t += 20 * 60_000
        positions.append((p.x + rng.uniform(-6, 6) + shift, p.y + rng.uniform(-6, 6)))
        times.append(t)
        t += 10_000
    made = {"id": name, "duty": duty, "geometry": LineString(positions), "timesMs": times}
    return {**made, "routeId": route} if route else made


def town_things(rng, built_up):
    spot = lambda margin=60: inside(rng, built_up, margin)
    residential = [{"id": f"R{i}", "households": rng.randint(50, 900), "population": rng.randint(100, 2500),
                    "geometry": blob(rng, *spot(150), rng.uniform(80, 260), rng.randint(6, 18))} for i in range(12)]
    parks = []
    for i, (radius, kind, historic) in enumerate(
        [(70, "comprehensive", False), (45, "community", False), (33, "pocket", False), (27, "pocket", False),
         (22, "pocket", True), (15, "pocket", False), (60, "square", False), (90, "specialised", False)]):
        x, y = spot(150) if i < 7 else (3900, 300)
        parks.append({"id": f"P{i}", "class": kind, "historic": historic, "geometry": blob(rng, x, y, radius, rng.randint(5, 14), 0.2)})
    green = [{"id": f"G{i}", "cover": ["canopy", "lawn", "shrub"][i % 3], "greenLand": i % 4 != 0,
              "geometry": blob(rng, *spot(0), rng.uniform(60, 300), rng.randint(7, 22))} for i in range(14)]
    compounds = [{"id": f"C{i}", "households": rng.randint(40, 600), "population": rng.randint(90, 1500),
                  "geometry": Point(spot())} for i in range(18)]
    del compounds[3]["households"], compounds[4]["population"]
    hours = ["24/7", "Mo-Fr 08:00-18:00", "18:00-07:30", "Sa,Su 09:00-17:00", None, "Mo-Su 06:00-22:00; We off"]
    facilities = []
    for i in range(40):
        category = ["toilet", "car-park", "canteen", "rest-station", "primary-school"][i % 5]
        at = inside(rng, residential[i % 12]["geometry"], 10) if i % 3 == 0 else spot()
        facility = {"id": f"F{i}", "category": category, "geometry": Point(at)}
        if hours[i % 6]:
            facility["openingHours"] = hours[i % 6]
        if i % 7 == 0:
            facility["radiusMetres"] = 450
        facilities.append(facility)
    return residential, parks, green, compounds, facilities


def posts(rng, boundary, streets):
    made = [{"id": f"W{i}", "class": "watchtower", "rangeMetres": [1500, 2200, 1800][i % 3], "geometry": Point(inside(rng, boundary, 300))} for i in range(4)]
    made.append({"id": "W-blind", "class": "watchtower", "geometry": Point(inside(rng, boundary, 300))})
    for i in range(6):
        made.append({"id": f"E{i}", "class": "forest-entrance", "geometry": Point(inside(rng, boundary, 300))})
    for i in range(5):
        near = made[5 + i]["geometry"]
        away, angle = rng.uniform(20, 420), rng.uniform(0, 2 * math.pi)
        post = {"id": f"K{i}", "class": "checkpoint", "geometry": Point(near.x + away * math.cos(angle), near.y + away * math.sin(angle))}
        if i % 2 == 0:
            post["dutyHours"] = ["Oct-May 07:00-19:00", "", "19:00-07:00", "", "24/7"][i]
        if i == 3:
            post["rangeMetres"] = 1200
        made.append(post)
    for i in range(12):
        line = streets[i % len(streets)]["geometry"]
        p = line.interpolate(rng.uniform(0, line.length))
        made.append({"id": f"Q{i}", "class": "patrol-point", "geometry": Point(p.x + rng.uniform(-45, 45), p.y + rng.uniform(-45, 45))})
    return made


def findings(rng, boundary):
    made = []
    for i in range(60):
        found = AS_OF_MS - int(rng.uniform(0, 70) * 24 * HOUR)
        f = {"id": f"N{i}", "category": "street", "status": "reported", "foundAtMs": found, "geometry": Point(inside(rng, boundary, 10))}
        fate = rng.random()
        if fate > 0.12:
            f |= {"status": "filed", "filedAtMs": found + 2 * HOUR, "dueAtMs": found + rng.choice([1, 3, 7, 15]) * 24 * HOUR}
        if fate > 0.35:
            f |= {"status": "closed", "closedAtMs": found + int(rng.uniform(0.3, 14) * 24 * HOUR), "reworks": rng.choice([0, 0, 0, 0, 1, 2])}
        made.append(f)
    return made


def make():
    rng = random.Random(20261120)
    boundary = blob(rng, 0, 0, 6000, 48, 0.12)
    towns, villages, grids = places(rng, boundary)
    built_up = blob(rng, 400, -300, 1500, 30, 0.15)
    residential, parks, green, compounds, facilities = town_things(rng, built_up)
    streets = [{"id": f"S{i}", "class": "street", "geometry": wiggle(rng, *inside(rng, built_up, 200), rng.uniform(0, 6.28), rng.uniform(500, 1600), 9)} for i in range(9)]
    roads = streets + [{"id": f"X{i}", "class": "forest-road", "geometry": wiggle(rng, *inside(rng, boundary, 2500), rng.uniform(0, 6.28), 4000, 16)} for i in range(3)]
    routes = [{"id": f"T{i}", "duty": "street-keeper" if i < 4 else "ranger", "requiredIntervalHours": [24, 48, 168, 24, 72, 72, 24][i],
               "responsible": f"r{min(i, 5)}", "geometry": streets[i]["geometry"] if i < 4 else roads[9 + i - 4]["geometry"]} for i in range(7)]
    tracks = [
        track(rng, "t0", "street-keeper", routes[0]["geometry"], 0.5, "T0"),
        track(rng, "t1", "street-keeper", routes[1]["geometry"], 1.5, "T1", gap_at=9),
        track(rng, "t2", "street-keeper", routes[2]["geometry"], 5, "T2", jump_at=12),
        track(rng, "t3", "street-keeper", routes[0]["geometry"], 12, "T0"),
        track(rng, "t4", "ranger", routes[4]["geometry"], 2, "T4"),
        track(rng, "t5", "ranger", routes[4]["geometry"], 9, "T4", gap_at=40),
        track(rng, "t6", "ranger", routes[5]["geometry"], 7.005, "T5"),
        track(rng, "t7", "ranger", routes[4]["geometry"], 16, "T4"),
        track(rng, "t8", "ranger", routes[4]["geometry"], 16.2, "T4"),
        track(rng, "t9", "volunteer", streets[5]["geometry"], 3),
        track(rng, "t10", "ranger", routes[4]["geometry"], 20, "T4"),
    ]
    items = {
        "boundary": [{"id": "140199", "code": "140199", "geometry": boundary}],
        "towns": towns, "villages": villages, "grids": grids, "forest": forest(rng, boundary),
        "built-up": [{"id": "U", "geometry": built_up}], "residential": residential, "parks": parks, "green": green,
        "compounds": compounds, "facilities": facilities, "roads": roads, "patrol-routes": routes, "patrol-tracks": tracks,
        "posts": posts(rng, boundary, streets), "findings": findings(rng, boundary),
    }
    for role in items.values():
        for item in role:
            item["geometry"] = to_degrees(item["geometry"])
    return {
        "center": CENTER, "asOf": "2026-11-20T08:00:00+08:00",
        "facts": {"urbanPopulation": [3.1234, "10k persons"], "wetlandAreaSquareMetres": [910, "ha"],
                  "annualRainfallMillimetres": [450, "mm"], "scatteredTrees": [260000, "tree"]},
        "items": items,
    }


if __name__ == "__main__":
    county = make()
    text = json.dumps(county, separators=(",", ":"))
    (here / "county.json").write_text(text + "\n")
    print(len(text), {role: len(items) for role, items in county["items"].items()})
