"""Oracles of the figures made of land: parks, green, forest, fire reach, grids' seams.

    python3 tests/oracles/county.py && python3 tests/oracles/land_oracles.py
"""
from county import blob, to_degrees, to_plane
from measure import AREA_WHY, COUNT_WHY, items, middle, nearest, of, ratio, union, wide, write
from shapely.geometry import mapping

built_up = union(items["built-up"])
boundary = union(items["boundary"])
residential = union(items["residential"])
compounds = items["compounds"]

# --- parks ---------------------------------------------------------------------------------------------------------
G1 = {"comprehensive", "community", "specialised", "pocket"}
RULES = {
    "city-checkup-2021": (G1, lambda a, h: 500 if a >= 5000 else 300 if a >= 2000 else None),
    "gb-t-50563-2010": (G1, lambda a, h: 500 if a >= 5000 else 300 if h and a >= 1000 else None),
    "gb-t-51346-2019": (G1 | {"square"}, lambda a, h: 500 if a >= 2000 else None),
    "garden-city-2016": (G1, lambda a, h: 500 if a >= 5000 else 300 if a >= 2000 or (h and a >= 1000) else None),
    "garden-city-2022": (G1, lambda a, h: 500 if a >= 5000 else 300 if a >= 2000 else None),
    "ecological-garden-city-2022": (G1, lambda a, h: 500 if a >= 5000 else 300 if a >= 2000 else None),
    "gb-t-37342-2019": (G1 | {"square"}, lambda a, h: 500),
}
# The forest city asks for the town, all others for the land people live on.
LAND = {profile: built_up if profile == "gb-t-37342-2019" else residential for profile in RULES}


def in_built_up(ground):
    """Share of each place's built-up land that is such ground; slivers along a border are left to rounding."""
    parts = {p["code"]: p["plane"].intersection(built_up) for role in ("towns", "villages", "grids") for p in items[role]}
    return {code: ground.intersection(land).area / land.area for code, land in parts.items() if land.area > 20000}


def park_reach(profile, only_inside=False):
    classes, radius = RULES[profile]
    discs, count = [], 0
    for park in items["parks"]:
        r = radius(park["plane"].area, park["historic"]) if park["class"] in classes else None
        if r is None or (only_inside and not built_up.contains(park["plane"])):
            continue
        discs.append(wide(park["plane"], r))
        count += 1
    return union(discs), count


def beyond(reach):
    open_ = [c for c in compounds if not reach.intersects(c["plane"])]
    return {
        "uncoveredCompounds": len(open_),
        "uncoveredHouseholds": sum(c.get("households", 0) for c in open_),
        "uncoveredPeople": sum(c.get("population", 0) for c in open_),
    }


def park_case(profile, land):
    reach, count = park_reach(profile)
    inside, _ = park_reach(profile, True)
    covered = land.intersection(reach).area
    return ratio(covered, land.area, profile=profile, measures={
        "parksCounted": count, "uncoveredSquareMetres": land.area - covered,
        "otherBoundaryRule": land.intersection(inside).area / land.area, **beyond(reach)})


cases = [park_case(profile, LAND[profile]) for profile in RULES]
bare = lambda thing: {k: v for k, v in thing.items() if k != "plane"}
ages = dict(zip((r["id"] for r in items["residential"]), ["new", "old", None] * 4))
reach, _ = park_reach("gb-t-51346-2019")
of_age = lambda age: union([r for r in items["residential"] if ages[r["id"]] == age])
cases.append(ratio(
    residential.intersection(reach).area, residential.area, profile="gb-t-51346-2019",
    items={"residential": [{**bare(r), **({"districtAge": ages[r["id"]]} if ages[r["id"]] else {})} for r in items["residential"]]},
    measures={f"{age}Districts": of_age(age).intersection(reach).area / of_age(age).area for age in ("new", "old")}))
reach, _ = park_reach("city-checkup-2021")
cases.append({**park_case("city-checkup-2021", built_up), "params": {"denominator": "built-up"}, "byPlace": in_built_up(reach)})
inside, _ = park_reach("gb-t-37342-2019", True)
cases.append(ratio(inside.intersection(built_up).area, built_up.area, profile="gb-t-37342-2019",
                   params={"parksOutside": "left-out"}, byPlace=in_built_up(inside)))
served = [c for c in compounds if reach.intersects(c["plane"])]
for name, weight in (("compounds", None), ("households", "households"), ("population", "population")):
    known = [c for c in compounds if weight is None or weight in c]
    cases.append(ratio(
        sum(c.get(weight, 1) if weight else 1 for c in known if c in served),
        sum(c.get(weight, 1) if weight else 1 for c in known),
        profile="city-checkup-2021", params={"denominator": name}))
write("park-coverage", cases, AREA_WHY + "; a place's own share is kept to 1e-6", placeAbsolute=1e-6)

parks = [p for p in items["parks"] if p["class"] in G1 and built_up.contains(p["plane"])]
kind = lambda name, people: union([p for p in parks if p["class"] == name]).area / people


def poorest():
    """The least of the towns with people in the built-up area: parks whose middle lies in the town, each m² once."""
    shares = []
    for town in items["towns"]:
        people = sum(g["population"] for g in items["grids"] if g["code"].startswith(town["code"]) and built_up.contains(middle(g)))
        own = [p for p in parks if town["plane"].contains(middle(p))]
        if people:
            shares.append(union(own).area / people)
    print("per person by town", shares)
    return min(shares)


def per_person(people, **rest):
    area = union(parks).area
    return ratio(area, people, **rest, measures={
        "parkSquareMetres": area, "people": people, "poorestTown": poorest(),
        "comprehensivePerPerson": kind("comprehensive", people), "communityPerPerson": kind("community", people)})


dwellers = sum(g["population"] for g in items["grids"] if built_up.contains(middle(g)))
write("park-area-per-person", [per_person(31234), per_person(dwellers, params={"population": "grids"})], AREA_WHY)

# --- green ---------------------------------------------------------------------------------------------------------
green = items["green"]
cover = union(green).intersection(built_up).area
woody = union([g for g in green if g["cover"] != "lawn"]).intersection(built_up).area
added = sum(g["plane"].intersection(built_up).area for g in green)
write("green-cover", [ratio(cover, built_up.area, measures={
    "greenSquareMetres": cover, "woodyShare": woody / cover, "sumShare": added / built_up.area},
    byPlace=in_built_up(union(green)))], AREA_WHY, placeAbsolute=1e-6)
crowns = [g for g in green if g["cover"] == "canopy"]
write("crown-cover", [ratio(union(crowns).intersection(built_up).area, built_up.area, measures={
    "crownPatches": len(crowns)}, byPlace=in_built_up(union(crowns)))], AREA_WHY, placeAbsolute=1e-6)
land = sum(g["plane"].intersection(built_up).area for g in green if g["greenLand"])
write("green-rate", [ratio(land, built_up.area, measures={"greenSquareMetres": land})], AREA_WHY)

# --- forest --------------------------------------------------------------------------------------------------------
FOREST = ["arbor", "bamboo", "special-shrub", "belt"]


def zones(year, classes=FOREST, least=0):
    dense = lambda z: z["landClass"] != "arbor" or z.get("crownDensity", 1) >= 0.2
    return [z for z in of("forest", year=year) if z["landClass"] in classes and dense(z) and z["plane"].area >= least]


def by_place(ground):
    return {p["code"]: ground.intersection(p["plane"]).area / p["plane"].area
            for role in ("towns", "villages", "grids") for p in items[role]}


def cover_case(year, profile, classes=FOREST, least=0, **rest):
    ground = union(zones(year, classes, least)).intersection(boundary)
    return ratio(ground.area, boundary.area, profile=profile, params={"year": year}, byPlace=by_place(ground), **rest, measures={
        "year": year, "forestSquareMetres": ground.area, "landSquareMetres": boundary.area})


wetland = max(0, 9.1e6 - 0.05 * boundary.area)
ruled = union(zones(2022)).intersection(boundary)
write("forest-cover", [
    cover_case(2022, "forest-definition"),
    cover_case(2020, "forest-definition"),
    cover_case(2022, "gb-t-26424-2010", ["arbor", "bamboo", "special-shrub"], 667),
    ratio(ruled.area, boundary.area - wetland, profile="ly-t-2004-2012", measures={"wetlandDeductedSquareMetres": wetland}),
], AREA_WHY)

trees = union(zones(2022, FOREST + ["shrub"])).intersection(boundary)
scattered = 260000 / 1650 * 10000
write("tree-cover", [ratio(trees.area + scattered, boundary.area, profile="forest-definition",
                           measures={
    "year": 2022, "treeSquareMetres": trees.area + scattered, "landSquareMetres": boundary.area, "scatteredSquareMetres": scattered}, byPlace=by_place(trees))], AREA_WHY)

old, new = (union(zones(y)).intersection(boundary) for y in (2020, 2022))
write("forest-change", [ratio(new.area - old.area, boundary.area, measures={
    "fromYear": 2020, "toYear": 2022, "fromShare": old.area / boundary.area, "toShare": new.area / boundary.area,
    "gainedSquareMetres": new.difference(old).area, "lostSquareMetres": old.difference(new).area})],
    AREA_WHY + "; the change itself is a difference of two such areas", 5e-5)



def rule_case(rain, line):
    reaching = sum(new.intersection(t["plane"]).area / t["plane"].area >= line for t in items["towns"])
    return ratio(reaching, 2, facts={"annualRainfallMillimetres": [rain, "mm"]}, measures={"line": line, "reaching": reaching})


write("forest-two-thirds", [rule_case(rain, line) for rain, line in ((399, 0.2), (400, 0.3), (800, 0.3), (801, 0.35))], COUNT_WHY, 1e-12)

# --- fire ----------------------------------------------------------------------------------------------------------
forest = union(zones(2022))
towers = [wide(w["plane"], w["rangeMetres"]) for w in of("posts", **{"class": "watchtower"}) if "rangeMetres" in w]
seen = forest.intersection(union(towers)).area
twice = union([a.intersection(b) for i, a in enumerate(towers) for b in towers[:i]]).intersection(forest).area
write("watch-reach", [ratio(seen, forest.area, measures={
    "towers": 4, "forestSquareMetres": forest.area, "blindShare": 1 - seen / forest.area, "repeatedShare": twice / seen})], AREA_WHY, 1e-5)

points = of("posts", **{"class": "checkpoint"})
discs = lambda metres: union([wide(k["plane"], k.get("rangeMetres", metres)) for k in points])
write("checkpoint-reach", [
    ratio(forest.intersection(discs(metres)).area, forest.area, params={"reachMetres": metres}, measures={
        "checkpoints": len(points), "forestSquareMetres": forest.area}) for metres in (3000, 900)
], AREA_WHY)

entrances = of("posts", **{"class": "forest-entrance"})
manned = [k for k in points if k.get("dutyHours") in ("Oct-May 07:00-19:00", "24/7")]
write("entrance-guard", [ratio(
    sum(nearest(e["plane"], points) <= 200 for e in entrances), len(entrances),
    measures={"entrances": 6, "checkpoints": 5, "mannedShare": sum(nearest(e["plane"], manned) <= 200 for e in entrances) / 6},
    covered=sorted(e["id"] for e in entrances if nearest(e["plane"], points) <= 200))], COUNT_WHY, 1e-12)

import random

field_rng = random.Random(21)
fields = [{"id": f"A{i}", "landClass": "farmland", "year": 2022, "plane": blob(field_rng, x, y, 420, 13)}
          for i, (x, y) in enumerate([(900, 2400), (-2600, -700), (2300, -1800)])]
for field in fields:
    field["geometry"] = to_degrees(field["plane"])
    field["plane"] = to_plane(field["geometry"])
streams = [{**road, "id": f"V{i}"} for i, road in enumerate(of("roads", **{"class": "forest-road"}))]
strips = []
for along, edges, width, rest in (
    ("road", items["roads"], 50, {}), ("road", items["roads"], 120, {}), ("village", items["residential"], 700, {}),
    ("water", streams, 90, {"items": {"rivers": [{k: v for k, v in bare(s).items() if k != "class"} for s in streams]}}),
    ("field", fields, 150, {"items": {"forest": [bare(z) for z in zones(2022) + fields]}}),
):
    strip = union([wide(i["plane"], width) for i in edges]).intersection(forest)
    strips.append({"value": strip.area, "numerator": strip.area, "denominator": forest.area, **rest,
                   "params": {"along": along, "widthMetres": width},
                   "measures": {"shareOfForest": strip.area / forest.area, "forestSquareMetres": forest.area}})
write("edge-strips", strips, AREA_WHY)

everything = union(of("forest", year=2022)).area
write("ranger-load", [ratio(everything, 2, measures={"rangers": 2, "forestSquareMetres": everything}),
    ratio(forest.area, 2, params={"land": "forest"}, measures={"rangers": 2, "forestSquareMetres": forest.area})], AREA_WHY)

# --- seams of grids ------------------------------------------------------------------------------------------------
rng = random.Random(8)
faulty = []
for n, grid in enumerate(items["grids"]):
    shape = grid["plane"]
    if n == 3:
        shape = shape.buffer(18, join_style=2).intersection(boundary)
    if n == 10:
        shape = shape.difference(blob(rng, shape.centroid.x, shape.centroid.y, 220, 17))
    faulty.append({**{k: v for k, v in grid.items() if k != "plane"}, "geometry": to_degrees(shape) if n in (3, 10) else grid["geometry"]})
cells = [to_plane(g["geometry"]) for g in faulty]
together = union(cells)
overlap = sum(a.intersection(b).area for i, a in enumerate(cells) for b in cells[:i])
gap = boundary.difference(together).area
write("grid-topology", [ratio(gap + overlap, boundary.area, items={"grids": faulty}, measures={
    "gapSquareMetres": gap, "overlapSquareMetres": overlap, "sumSquareMetres": sum(c.area for c in cells),
    "unionSquareMetres": together.area, "grids": len(cells),
    "meanSquareMetres": sum(c.area for c in cells) / len(cells)})],
    "relative 1e-4: seams are slivers along 60 km of edges; a millimetre of rounding there is worth some square metres", 1e-4)
