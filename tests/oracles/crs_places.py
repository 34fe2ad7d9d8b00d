"""Places in every coordinate system of src/geo/crs, projected by PROJ through pyproj.

Run with a Python that has pyproj:  python3 tests/oracles/crs_places.py
Writes tests/oracles/crs-places.json: {"proj": version, "systems": {"EPSG:4546": [[lng, lat, x, y], ...]}}.
Twenty places for each system, spread over its own strip (and a little beyond its edges) by a
Halton sequence, latitudes 18 to 54.
"""

import json
import pathlib

import pyproj


def halton(index, base):
    fraction, value = 1.0, 0.0
    while index > 0:
        fraction /= base
        value += fraction * (index % base)
        index //= base
    return value


def places(west, east):
    for index in range(1, 21):
        yield (
            round(west + (east - west) * halton(index, 2), 7),
            round(18 + 36 * halton(index, 3), 7),
        )


def strip(code):
    if 4513 <= code <= 4533:
        centre, half = (code - 4513 + 25) * 3, 1.7
    elif 4534 <= code <= 4554:
        centre, half = (code - 4534 + 25) * 3, 1.7
    elif 4491 <= code <= 4501:
        centre, half = (code - 4491 + 13) * 6 - 3, 3.3
    elif 4502 <= code <= 4512:
        centre, half = (code - 4502 + 13) * 6 - 3, 3.3
    elif 32601 <= code <= 32660:
        centre, half = (code - 32600) * 6 - 183, 2.9
    else:
        return 73, 136
    return centre - half, centre + half


def main():
    codes = [4490, 4326, 3857, *range(4513, 4555), *range(4491, 4513), *range(32601, 32661)]
    systems = {}
    for code in codes:
        base = 4326 if code in (4326, 3857) or code > 32000 else 4490
        into = pyproj.Transformer.from_crs(base, code, always_xy=True)
        rows = []
        for lng, lat in places(*strip(code)):
            x, y = into.transform(lng, lat)
            decimals = 9 if code in (4490, 4326) else 6
            rows.append([lng, lat, round(x, decimals), round(y, decimals)])
        systems[f"EPSG:{code}"] = rows
    target = pathlib.Path(__file__).with_name("crs-places.json")
    body = ",\n".join(f'"{code}":{json.dumps(rows, separators=(",", ":"))}' for code, rows in systems.items())
    target.write_text(f'{{"proj":"{pyproj.proj_version_str}","systems":{{\n{body}\n}}}}\n')


main()
