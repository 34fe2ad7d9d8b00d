import type { District } from "../model/district";
import { placesOf } from "../model/places";
import type { PlaceAt } from "./description";
import { answersIn, placeChain } from "./place-entries";

/** The places a spot lies in, county first, and who answers there, the most exact first. */
export function placeAt(district: District, lng: number, lat: number): PlaceAt {
  const chain = placeChain(district, placesOf(district).placeOf(lng, lat));
  return { inside: chain.length > 0, places: chain, answers: answersIn(district, chain) };
}
