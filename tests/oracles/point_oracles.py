"""Oracles of the figures made of things that are counted or walked: facilities, patrols, grids' loads, cases.

    python3 tests/oracles/county.py && python3 tests/oracles/point_oracles.py
"""
import math

from county import HOUR
from measure import COUNT_WHY, DAY, LENGTH_WHY, as_of, ids, items, local, nearest, of, ratio, union, wide, write
from shapely.geometry import LineString, Point

put = lambda name, cases, why=COUNT_WHY, relative=1e-12, **more: write(name, cases, why, relative, "point_oracles.py", **more)
compounds = items["compounds"]

# --- facilities ----------------------------------------------------------------------------------------------------
LIFE = {"toilet": 300, "car-park": 300, "canteen": 300, "primary-school": 500}


def served_by(facilities, common):
    reach = [(f["plane"], f.get("radiusMetres", common)) for f in facilities]
    return [c for c in compounds if any(r is not None and c["plane"].distance(p) <= r for p, r in reach)]


def facility_case(category, common, **rest):
    served = served_by(of("facilities", category=category), common)
    open_ = [c for c in compounds if c not in served]
    shares = {k: len(served_by(of("facilities", category=k), r)) / len(compounds) for k, r in LIFE.items()} if common == LIFE.get(category) else {}
    return ratio(len(served), len(compounds), covered=ids(served), **rest, measures={
        "uncoveredCompounds": len(open_), "uncoveredHouseholds": sum(c.get("households", 0) for c in open_),
        "uncoveredPeople": sum(c.get("population", 0) for c in open_), **shares})


toilets = served_by(of("facilities", category="toilet"), 300)
weighed = lambda key, base: ratio(sum(c[key] for c in toilets if key in c), sum(c[key] for c in compounds if key in c), params={"base": base})
put("facility-cover", [
    *(facility_case(k, r, params={"category": k}) for k, r in LIFE.items()),
    facility_case("rest-station", None, params={"category": "rest-station"}),
    facility_case("rest-station", 600, params={"category": "rest-station"}, profile="walk-ten-minutes"),
    facility_case("toilet", 777, params={"radiusMetres": 777}),
    weighed("households", "households"), weighed("population", "people"),
])


def quantile(values, share):
    ordered = sorted(values)
    place = (len(ordered) - 1) * share
    low = math.floor(place)
    return ordered[low] + (ordered[min(low + 1, len(ordered) - 1)] - ordered[low]) * (place - low)


def distance_case(category):
    metres = [nearest(c["plane"], of("facilities", category=category)) for c in compounds]
    return ratio(sum(metres), len(metres), params={"category": category}, measures={
        "median": quantile(metres, 0.5), "p90": quantile(metres, 0.9), "farthest": max(metres)})


put("facility-distance", [distance_case(k) for k in ("toilet", "canteen", "primary-school")],
    "relative 1e-9: the same two points in the same plane", 1e-9)



def density_case(category, role):
    land = union(items[role])
    count = sum(land.intersects(f["plane"]) for f in of("facilities", category=category))
    return ratio(count, land.area / 1e6, params={"category": category, "land": role},
                 measures={"facilities": count, "landSquareMetres": land.area})


put("facility-density", [density_case(*choice) for choice in (("toilet", "residential"), ("car-park", "residential"), ("toilet", "built-up"))],
    "relative 5e-6: the area of overlapping irregular parcels counted once", 5e-6)

# --- opening hours: each pattern of the county written out once more as a question about weekday and minute -----------
OPEN = {
    "24/7": lambda day, minute: True,
    "Mo-Fr 08:00-18:00": lambda day, minute: day < 5 and 480 <= minute < 1080,
    "18:00-07:30": lambda day, minute: minute >= 1080 or minute < 450,
    "Sa,Su 09:00-17:00": lambda day, minute: day >= 5 and 540 <= minute < 1020,
    "Mo-Su 06:00-22:00; We off": lambda day, minute: day != 2 and 360 <= minute < 1320,
    None: lambda day, minute: False,
}


def open_case(category, hour):
    weekday, minute, _ = local(as_of)
    at = (hour // 24, hour % 24 * 60) if hour < 168 else (weekday, minute)
    facilities = of("facilities", category=category)
    share = lambda day, minute: len(served_by([f for f in facilities if OPEN[f.get("openingHours")](day, minute)], LIFE[category])) / len(compounds)
    week = [share(h // 24, h % 24 * 60) for h in range(168)]
    now = [f for f in facilities if OPEN[f.get("openingHours")](*at)]
    return ratio(len(served_by(now, LIFE[category])), len(compounds), params={"category": category, "hour": hour}, measures={
        "openFacilities": len(now), "unknownHours": sum("openingHours" not in f for f in facilities),
        "nominalShare": len(served_by(facilities, LIFE[category])) / len(compounds),
        "worstShare": min(week), "worstHour": week.index(min(week)), "bestShare": max(week)})


put("facility-open", [open_case(k, h) for k in ("toilet", "car-park", "canteen") for h in (168, 12, 60, 131)])

# --- patrols -------------------------------------------------------------------------------------------------------


def walked(track, days):
    """The fixes of the window, cut where 5 minutes pass or a step is faster than 30 m/s."""
    fixes = [(p, t) for p, t in zip(track["plane"].coords, track["timesMs"]) if as_of - days * DAY <= t <= as_of]
    pieces, piece = [], []
    for n, (p, t) in enumerate(fixes):
        if piece:
            seconds = (t - fixes[n - 1][1]) / 1000
            metres = math.dist(p, fixes[n - 1][0])
            if seconds > 300 or metres / seconds > 30:
                pieces.append(piece)
                piece = []
        piece.append(p)
    return [LineString(q) if len(q) > 1 else Point(q[0]) for q in pieces + [piece] if q]


def seen(days, metres, keep=lambda t: True):
    return union([wide(piece, metres) for t in items["patrol-tracks"] if keep(t) for piece in walked(t, days)])


def tracks_in(days):
    """Tracks with a fix in the window."""
    return sum(any(as_of - days * DAY <= t <= as_of for t in track["timesMs"]) for track in items["patrol-tracks"])


def cover_case(streets, days, sight, name):
    ground = seen(days, sight)
    lengths = [s["plane"].intersection(ground).length for s in streets]
    return ratio(sum(lengths), sum(s["plane"].length for s in streets), params={"days": days, "sightMetres": sight, "streets": name},
                 measures={"seenMetres": sum(lengths), "lengthMetres": sum(s["plane"].length for s in streets),
                           "tracks": tracks_in(days), "unseenStreets": sum(l == 0 for l in lengths)})


streets = of("roads", **{"class": "street"})
put("patrol-cover", [
    cover_case(streets, 7, 50, "streets"), cover_case(streets, 30, 25, "streets"),
    cover_case(of("patrol-routes", duty="ranger"), 14, 50, "ranger-routes"),
    cover_case(of("patrol-routes", duty="street-keeper"), 30, 40, "keeper-routes"),
], LENGTH_WHY, 5e-6)


def area_case(days, sight):
    ground = seen(days, sight)
    shares = {g["code"]: ground.intersection(g["plane"]).area / g["plane"].area for g in items["grids"]}
    total = sum(ground.intersection(g["plane"]).area for g in items["grids"])
    return ratio(total, sum(g["plane"].area for g in items["grids"]), params={"days": days, "sightMetres": sight}, byPlace=shares,
                 measures={"tracks": tracks_in(days), "seenSquareMetres": total, "unseenGrids": sum(s == 0 for s in shares.values())})


put("patrol-area", [area_case(7, 50), area_case(30, 80)],
    "relative 1e-3: the ground is summed row by row, which is stated as within 0.1 % and 60 m² a grid (grids have 2 km² and more)",
    1e-3, placeAbsolute=3e-5)


def points_case(days, metres):
    points = of("posts", **{"class": "patrol-point"})
    pieces = [p for t in items["patrol-tracks"] for p in walked(t, days)]
    reached = [q for q in points if any(q["plane"].distance(p) <= metres for p in pieces)]
    return ratio(len(reached), len(points), params={"days": days, "reachMetres": metres}, covered=ids(reached), measures={"reached": len(reached), "points": len(points)})


put("patrol-points", [points_case(7, 30), points_case(30, 30), points_case(30, 60)])


def route_case(days, tolerance, duty):
    routes = [r for r in items["patrol-routes"] if duty in ("all", r["duty"])]
    done = [r["plane"].intersection(seen(days, tolerance, lambda t: t.get("routeId") == r["id"])).length for r in routes]
    whole = [r["plane"].length for r in routes]
    return ratio(sum(done), sum(whole), params={"days": days, "toleranceMetres": tolerance, "duty": duty}, measures={
        "completeRoutes": sum(d >= 0.95 * w for d, w in zip(done, whole)), "routes": len(routes)})


put("patrol-route", [route_case(7, 30, "all"), route_case(30, 15, "ranger"), route_case(30, 30, "street-keeper")], LENGTH_WHY, 5e-6)


def overdue_case(duty):
    routes = [r for r in items["patrol-routes"] if duty in ("all", r["duty"])]
    last = {r["id"]: max((t["timesMs"][-1] for t in items["patrol-tracks"] if t.get("routeId") == r["id"]), default=None) for r in routes}
    late = [r for r in routes if last[r["id"]] is None or as_of - last[r["id"]] > r["requiredIntervalHours"] * HOUR]
    known = [t for t in last.values() if t is not None]
    return ratio(len(late), len(routes), params={"duty": duty}, covered=ids(r for r in routes if r not in late), measures={
        "overdueRoutes": len(late), "neverPatrolled": len(routes) - len(known), "longestHours": max((as_of - t) / HOUR for t in known)})


put("patrol-overdue", [overdue_case(d) for d in ("all", "ranger", "street-keeper")])


def attainment_case(days, required, duty):
    routes = [r for r in items["patrol-routes"] if duty in ("all", r["duty"])]
    def dates(route):
        own = [t for t in items["patrol-tracks"] if t.get("routeId") == route["id"]]
        return {local(first)[2] for t in own for first in [min((x for x in t["timesMs"] if as_of - days * DAY <= x <= as_of), default=None)] if first}
    good = [r for r in routes if len(dates(r)) >= required]
    return ratio(len(good), len(routes), params={"days": days, "requiredDays": required, "duty": duty}, covered=ids(good), measures={
        "attaining": len(good), "routes": len(routes)})


put("patrol-attainment", [attainment_case(30, 4, "ranger"), attainment_case(30, 1, "all"), attainment_case(30, 5, "ranger"), attainment_case(10, 2, "all")])

# --- tree-lined streets: every third of the irregular streets is one, every fourth says nothing ------------------------
lined = [{**s, **({} if n % 4 == 3 else {"treeLined": n % 3 == 0})} for n, s in enumerate(items["roads"])]
told = [s for s in lined if s["class"] == "street" and "treeLined" in s]
length = lambda things: sum(t["plane"].length for t in things)
put("shaded-roads", [ratio(
    length(s for s in told if s["treeLined"]), length(told),
    items={"roads": [{k: v for k, v in s.items() if k != "plane"} for s in lined]},
    covered=ids(s for s in told if s["treeLined"]),
    measures={"linedMetres": length(s for s in told if s["treeLined"]), "lengthMetres": length(told)})],
    "relative 1e-9: the same lines in the same plane", 1e-9)

# --- grids ---------------------------------------------------------------------------------------------------------
loads = [g["households"] for g in items["grids"] if "households" in g]
mean = sum(loads) / len(loads)
sigma = math.sqrt(sum((h - mean) ** 2 for h in loads) / len(loads))
towns = {v["code"] for v in items["villages"] if v["kind"] == "community"}
judged = [g["households"] for g in items["grids"] if "households" in g and g["code"][:12] in towns]
inside = [h for h in judged if 300 <= h <= 500]
put("grid-load", [ratio(sum(loads), len(loads), measures={
    "households": sum(loads), "judged": len(judged), "inBandShare": len(inside) / len(judged), "inBand": len(inside), "below": sum(h < 300 for h in judged), "above": sum(h > 500 for h in judged),
    "deviation": sigma, "variation": sigma / mean})])
staffed = [g for g in items["grids"] if "staff" in g]
workers = sum(g["staff"] for g in staffed)
put("grid-staffing", [ratio(sum(g["staff"] >= 1 for g in staffed), len(staffed), measures={
    "workers": workers, "householdsPerWorker": sum(g.get("households", 0) for g in staffed) / workers})])

# --- cases ---------------------------------------------------------------------------------------------------------


def cases(days):
    start = as_of - days * DAY if days else -math.inf
    reported = [f for f in items["findings"] if start <= f["foundAtMs"] <= as_of]
    filed = [f for f in reported if f.get("filedAtMs", math.inf) <= as_of]
    due = [f for f in filed if f["dueAtMs"] <= as_of]
    closed = [f for f in due if f.get("closedAtMs", math.inf) <= as_of]
    on_time = [f for f in closed if f["closedAtMs"] <= f["dueAtMs"]]
    return reported, filed, due, closed, on_time


def each(make):
    return [{**make(*cases(days)), "params": {**make(*cases(days)).get("params", {}), "days": days}} for days in (0, 30)]


put("finding-closure", each(lambda r, f, d, c, o: ratio(len(c), len(d), measures={
    "reported": len(r), "filed": len(f), "due": len(d), "closed": len(c), "overdue": len(d) - len(c),
    "longestOverdueHours": max((as_of - x["dueAtMs"]) / HOUR for x in d if x not in c)}, covered=ids(c))))
put("finding-on-time", each(lambda r, f, d, c, o: ratio(len(o), len(d), measures={
    "perClosed": len(o) / len(c), "onTime": len(o), "due": len(d), "closed": len(c)}))
    + each(lambda r, f, d, c, o: ratio(len(o), len(c), params={"per": "closed"})))
put("finding-filing", each(lambda r, f, d, c, o: ratio(len(f), len(r), measures={"reported": len(r), "filed": len(f)})))
put("finding-rework", each(lambda r, f, d, c, o: ratio(sum(x["reworks"] > 0 for x in c), len(c), measures={
    "closed": len(c), "reworked": sum(x["reworks"] > 0 for x in c)})))


def found_between(findings, old, new):
    return sum(as_of - old * DAY < f["foundAtMs"] <= as_of - new * DAY for f in findings)


def trend_case(days, against="before", findings=items["findings"], **rest):
    now, before, year = (found_between(findings, start + days, start) for start in (0, days, 365))
    reference = before if against == "before" else year
    return ratio(now - reference, reference, params={"days": days, "against": against}, **rest, measures={
        "current": now, "before": before, "lastYear": year, "onYear": (now - year) / year if year else None})


# Every third finding is dated a year back; 2026-11-20 less a year is 365 days, no 29 February between.
aged = [{**f, "foundAtMs": f["foundAtMs"] - (365 * DAY if n % 3 == 0 else 0)} for n, f in enumerate(items["findings"])]
plain = [{k: v for k, v in f.items() if k != "plane"} for f in aged]
put("finding-trend", [trend_case(30), trend_case(20), trend_case(30, "last-year", aged, items={"findings": plain})])

# --- danger: the ends of the levels as the guide prints them ------------------------------------------------------------
put("danger-level", [{"value": level, "numerator": level, "denominator": 1, "facts": {"fireDangerIndex": [index, "1"], "fireWarningGrade": [grade, "1"]},
                      "measures": {"index": index, "warningGrade": grade}}
                     for index, level, grade in ((0, 1, 1), (25, 1, 4), (26, 2, 1), (50, 2, 2), (51, 3, 1), (72, 3, 3), (73, 4, 2), (90, 4, 4), (91, 5, 3), (100, 5, 4))],
    "whole numbers of a printed table: ≤25, 26–50, 51–72, 73–90, ≥91")
