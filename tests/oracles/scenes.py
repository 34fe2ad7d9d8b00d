"""Irregular things around a place, seeded, in the plane of PROJ's LAEA: shared by the oracle scripts of the geometry engine."""
import math
import random

import pyproj

CENTER = (112.67, 38.06)
PLANE = pyproj.Proj(proj="laea", lon_0=CENTER[0], lat_0=CENTER[1], ellps="GRS80")


def star(rng, x, y, size, corners):
    """A ring around (x, y), wildly dented, never crossing itself."""
    angles = sorted(rng.uniform(0, 2 * math.pi) for _ in range(corners))
    return [(x + size * rng.uniform(0.25, 1) * math.cos(a), y + size * rng.uniform(0.25, 1) * math.sin(a)) for a in angles]


def star_polygon(rng, x, y, size, corners, holes):
    angles = sorted(rng.uniform(0, 2 * math.pi) for _ in range(corners))
    # radii of the same draw keep the ring star-shaped
    ring = [(x + size * r * math.cos(a), y + size * r * math.sin(a)) for a, r in ((a, rng.uniform(0.45, 1)) for a in angles)]
    rings = [ring]
    if holes:
        small = sorted(rng.uniform(0, 2 * math.pi) for _ in range(6))
        inner = [(x + size * 0.2 * math.cos(a), y + size * 0.2 * math.sin(a)) for a in small]
        rings.append(inner)
    return rings


def walk(rng, x, y, step, count):
    heading = rng.uniform(0, 2 * math.pi)
    out = [(x, y)]
    for _ in range(count - 1):
        heading += rng.uniform(-1.2, 1.2)
        x += step * math.cos(heading)
        y += step * math.sin(heading)
        out.append((x, y))
    return out


def degrees(points):
    """Plane to lng, lat, rounded as data files are (a millimetre or so)."""
    return [[round(v, 8) for v in PLANE(x, y, inverse=True)] for x, y in points]


def closed(points):
    return points + points[:1]


def to_plane(positions):
    return [PLANE(lng, lat) for lng, lat in positions]


def rng_of(seed):
    return random.Random(seed)
