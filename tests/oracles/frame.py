"""Places through PROJ's own ellipsoidal Lambert azimuthal equal-area on GRS 80, for src/geo/frame.test.ts."""
import json
import pathlib

import pyproj

centres = [(112.67, 38.06), (111.15, 37.52), (1.55, 42.55), (100.0, 20.0), (-70.0, -45.0)]
offsets = [(0, 0), (0.001, 0), (0, 0.001), (0.05, -0.04), (-0.3, 0.25), (0.6, 0.5), (-1.2, -1.0)]
cases = []
for lng, lat in centres:
    plane = pyproj.Proj(proj="laea", lat_0=lat, lon_0=lng, ellps="GRS80")
    places = []
    for dlng, dlat in offsets:
        x, y = plane(lng + dlng, lat + dlat)
        places.append({"lngLat": [round(lng + dlng, 6), round(lat + dlat, 6)], "xy": [x, y]})
    cases.append({"center": {"lng": lng, "lat": lat}, "places": places})
geod = pyproj.Geod(ellps="GRS80")
ring = [(112.6, 38.0), (112.75, 38.02), (112.72, 38.11), (112.64, 38.13), (112.58, 38.07)]
dense = []
for (a, b), (c, d) in zip(ring, ring[1:] + ring[:1]):
    dense += [(a + (c - a) * i / 1000, b + (d - b) * i / 1000) for i in range(1000)]
area, _ = geod.polygon_area_perimeter(*zip(*dense))
far = [geod.inv(112.67, 38.06, 112.67 + d, 38.06 + e)[2] for d, e in ((0.05, 0.01), (0.28, 0.0), (0.4, 0.3))]
out = {
    "source": f"PROJ {pyproj.proj_version_str} +proj=laea +ellps=GRS80; geodesic areas and distances by its Geod",
    "cases": cases,
    "ring": ring,
    "geodesicSquareMetres": abs(area),
    "distances": [
        {"from": [112.67, 38.06], "to": [112.67 + d, 38.06 + e], "metres": m}
        for (d, e), m in zip(((0.05, 0.01), (0.28, 0.0), (0.4, 0.3)), far)
    ],
}
pathlib.Path(__file__).with_name("frame.json").write_text(json.dumps(out, indent=1) + "\n")
