import { createNearestIndex } from "../geo/nearest";
import { type Facility, type FacilityCategory, facilityCategories } from "../model/entities";
import { addDays, type LocalTime, localTime, weekdayOf } from "../model/local-time";
import { isOpenAt, type OpeningHours, OpeningHoursError, parseOpeningHours } from "../model/opening-hours";
import { facilityServices } from "./facility-services";
import { type ComputeContext, defineIndicator, ours, type Piece } from "./indicator";
import { leftOut } from "./left-out";
import { locate } from "./located";
import { slackMetres } from "./reach";

/**
 * Share of the compounds that have a service within reach which is open at a given hour.
 *
 * A car park open only at night covers nobody at noon. Hours nobody stated are unknown and count as closed.
 */
export const facilityOpen = defineIndicator({
  id: "facility-open",
  family: "facilities",
  unit: "1",
  formula: String.raw`C(t) = \frac{1}{n} \sum_j \left[\exists i : o_i(t) \wedge d(c_j, s_i) \le r\right]`,
  source: ours("hours decide cover: what is closed when it is needed does not serve"),
  inputs: ["facilities", "compounds"],
  profiles: ["life-circle", "walk-ten-minutes"],
  defaults: {
    category: "toilet" as FacilityCategory,
    /** Hour of the week from Monday 00:00, 0–167; 168: the moment the district's data speak of. */
    hour: 168,
    radiusMetres: 0,
  },
  choices: { category: facilityCategories, hour: Array.from({ length: 169 }, (_, hour) => hour) },
  measures: {
    openFacilities: "count",
    unknownHours: "count",
    nominalShare: "1",
    worstShare: "1",
    worstHour: "hour-of-week",
    bestShare: "1",
  },
  precision: "counted",
  hasRadius: true,
  piecesAre: "compounds",
  direction: 1,
  perPlace: true,
  compute({ facilities, compounds }, { category, hour, radiusMetres }, context) {
    const { profile, radiusScale } = context;
    const found = facilityServices(facilities.items, category, radiusMetres, profile, radiusScale);
    const hours = readHours(found.services.map(({ facility }) => facility));
    const week = weekOf(context);
    const moment = hour < 168 ? week[hour]! : momentOf(context);
    const spots = locate(compounds.items, context);
    const index = createNearestIndex(
      found.services.map(({ geometry }) => geometry),
      context.frame,
    );
    const farthest = found.services.reduce((most, service) => Math.max(most, service.radiusMetres), 0);
    const reachable = spots.map(({ at }) =>
      index
        .within(at, farthest + slackMetres)
        .filter((hit) => hit.metres <= found.services[hit.index]!.radiusMetres + slackMetres)
        .map((hit) => hit.index),
    );
    const shareAt = (open: readonly boolean[]) =>
      reachable.filter((hits) => hits.some((service) => open[service])).length / reachable.length;
    const openAt = (time: LocalTime) => openings(hours, time);
    const now = openAt(moment);
    const weekShares = reachable.length === 0 ? [] : week.map((time) => shareAt(openAt(time)));
    const worst = weekShares.reduce((low, share) => Math.min(low, share), 1);
    const judged = found.services.length > 0 || found.leftOut.length === 0;
    return {
      pieces: judged
        ? compounds.items.map(({ id, name, households, population }, position): Piece => {
            const covered = reachable[position]!.some((service) => now[service]);
            const { at, place } = spots[position]!;
            const numerator = covered ? 1 : 0;
            return {
              id,
              name,
              place,
              numerator,
              denominator: 1,
              covered,
              households,
              people: population,
              at,
            };
          })
        : [],
      leftOut: [
        ...found.leftOut,
        ...leftOut(
          "no-hours",
          "facilities",
          found.services.flatMap(({ facility }, position) => (hours[position] === null ? [facility] : [])),
        ),
      ],
      measures: {
        openFacilities: now.filter(Boolean).length,
        unknownHours: hours.filter((each) => each === null).length,
        nominalShare: reachable.length > 0 ? shareAt(hours.map(() => true)) : null,
        worstShare: weekShares.length > 0 ? worst : null,
        worstHour: weekShares.length > 0 ? weekShares.indexOf(worst) : null,
        bestShare:
          weekShares.length > 0 ? weekShares.reduce((most, share) => Math.max(most, share), 0) : null,
      },
    };
  },
});

/** The hours of each; those written alike are read once and are one and the same. */
function readHours(facilities: readonly Facility[]): readonly (OpeningHours | null)[] {
  const known = new Map<string | undefined, OpeningHours | null>();
  return facilities.map((facility) => {
    const text = facility.openingHours;
    const before = known.get(text);
    if (before !== undefined) return before;
    const read = hoursOf(facility);
    known.set(text, read);
    return read;
  });
}

/** Which are open; the same hours are looked up once. */
function openings(hours: readonly (OpeningHours | null)[], time: LocalTime): readonly boolean[] {
  const known = new Map<OpeningHours | null, boolean>([[null, false]]);
  for (const each of hours) if (each !== null && !known.has(each)) known.set(each, isOpenAt(each, time));
  return hours.map((each) => known.get(each) === true);
}

/** Null where nobody stated the hours or they cannot be read. */
function hoursOf({ openingHours }: Facility): OpeningHours | null {
  if (openingHours === undefined) return null;
  try {
    return parseOpeningHours(openingHours);
  } catch (fault) {
    if (fault instanceof OpeningHoursError) return null;
    throw fault;
  }
}

function momentOf({ asOfMs, manifest }: ComputeContext): LocalTime {
  return localTime(asOfMs, manifest.timeZone ?? "Asia/Shanghai");
}

/** The 168 full hours of the week the data speak of, from Monday 00:00. */
function weekOf(context: ComputeContext): readonly LocalTime[] {
  const { date } = momentOf(context);
  const monday = addDays(date, -weekdayOf(date));
  return Array.from({ length: 168 }, (_, hour) => ({
    date: addDays(monday, Math.floor(hour / 24)),
    minutes: (hour % 24) * 60,
  }));
}
