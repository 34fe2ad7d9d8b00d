"""Measuring with GEOS in PROJ's plane, for the indicators' oracles."""
import json
from pathlib import Path

import pyproj
import shapely
import shapely.geos
from shapely.geometry import Point, mapping
from shapely.ops import unary_union

from county import to_plane

root = Path(__file__).parents[2]
BY = (
    f"Shapely {shapely.__version__} on GEOS {'.'.join(map(str, shapely.geos.geos_version))}, PROJ {pyproj.proj_version_str}, "
    "ellipsoidal laea on GRS 80; buffers with 512 segments a quarter circle"
)
AREA_WHY = (
    "relative 5e-6: a circle of 2048 corners lacks 1.6 ppm of its area, corners are rounded to 1 mm in both programs alike"
)
COUNT_WHY = "things are counted, weighed and divided: nothing may differ but the last bits of a sum"
LENGTH_WHY = "relative 5e-6: the corridor's round ends are polygons of 2048 corners, lengths in the plane are the same line"

county = json.loads((Path(__file__).parent / "county.json").read_text())
items = {role: [{**i, "plane": to_plane(i["geometry"])} for i in entries] for role, entries in county["items"].items()}
as_of = 1795132800000
HOUR, DAY = 3_600_000, 86_400_000


def wide(geometry, radius):
    return geometry.buffer(radius, 512) if radius > 0 else geometry


def union(things):
    return unary_union([t["plane"] if isinstance(t, dict) else t for t in things])


def of(role, **wanted):
    return [i for i in items[role] if all(i.get(k) == v for k, v in wanted.items())]


def ids(things):
    return sorted(t["id"] for t in things)


def ratio(numerator, denominator, **rest):
    value = numerator / denominator if denominator else None
    return {"value": value, "numerator": numerator, "denominator": denominator, **rest}


def middle(thing):
    """Where a thing counts to: the middle of the widest of 15 rows through it, where its label stands; in the plane."""
    ground = shapely.geometry.shape(thing["geometry"])
    west, south, east, north = ground.bounds
    widest = (0, None)
    for n in range(1, 16):
        y = south + (north - south) * n / 16
        row = ground.intersection(shapely.geometry.LineString([(west - 1, y), (east + 1, y)]))
        for part in getattr(row, "geoms", [row]):
            if part.length > widest[0]:
                widest = (part.length, part.centroid)
    return to_plane(mapping(widest[1]))


def nearest(point, targets):
    return min(point.distance(t["plane"]) for t in targets)


def local(ms):
    """Weekday from Monday, minutes since midnight and YYYY-MM-DD on a clock eight hours ahead of UTC."""
    import datetime

    moment = datetime.datetime.fromtimestamp(ms / 1000, datetime.timezone(datetime.timedelta(hours=8)))
    return moment.weekday(), moment.hour * 60 + moment.minute, moment.date().isoformat()


def write(indicator, cases, why, relative=5e-6, script="land_oracles.py", by=BY, **more):
    oracle = {"by": by, "script": f"tests/oracles/{script}", "why": why, "relative": relative, **more, "cases": cases}
    path = root / "src" / "indicators" / f"{indicator}.oracle.json"
    path.write_text(json.dumps(oracle, ensure_ascii=False, indent=1) + "\n")
    print(indicator, [round(c["value"], 6) if c["value"] is not None else None for c in cases])
