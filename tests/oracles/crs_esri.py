"""ESRI and OGC well-known text of every system of src/geo/crs, as PROJ writes it.

Writes tests/oracles/crs-wkt.json: {"EPSG:4546": {"esri": ..., "wkt1": ..., "wkt2": ...}, ...}.
"""

import json
import pathlib

import pyproj

CODES = [4490, 4326, 3857, 4610, 4214, 4513, 4525, 4533, 4534, 4546, 4554, 4491, 4495, 4502, 4506]
CODES += [2327, 2338, 2349, 2362, 2370, 2382, 2401, 2413, 2422, 2434, 21417, 21457, 32649]
out = {}
for code in CODES:
    crs = pyproj.CRS.from_epsg(code)
    out[f"EPSG:{code}"] = {
        "esri": crs.to_wkt("WKT1_ESRI"),
        "wkt1": crs.to_wkt("WKT1_GDAL"),
        "wkt2": crs.to_wkt("WKT2_2019"),
    }
target = pathlib.Path(__file__).with_name("crs-wkt.json")
target.write_text(json.dumps(out, indent=1, ensure_ascii=False) + "\n")
