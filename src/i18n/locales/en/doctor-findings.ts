import type { SameKeys } from "../../same-keys";
import type { doctorFindings as zh } from "../zh-CN/doctor-findings";

/** What the doctor did to a layer or found in it beside what readers and checks say. */
export const doctorFindings: SameKeys<typeof zh> = {
  "layer-outside": "{{count}} of {{total}} features lie outside the county.",
  "layer-outside-cure":
    "Where they are many, the coordinate system or the order of the axes is wrong, or it is another county's file: check the system first.",
  "references-broken":
    "{{count}} references in other layers ({{layers}}) name codes this layer does not have.",
  "references-broken-cure":
    "Once it replaces the present one, those teams, compounds, routes or findings belong to no grid, and check refuses the district: make sure that codes were kept and nothing is missing, or join instead of replacing.",
  "datum-undone":
    "Coordinates were corrected for {{datum}}: the median offset from the county's own data fell from {{before}} m to {{after}} m.",
  "datum-undone-cure":
    "Uncorrected they lie more than 500 m off, more than a service radius; have a look at the map.",
  "datum-unchecked":
    "Coordinates were corrected for {{datum}}; the county has no data to compare them with, so nothing tells whether rightly.",
  "datum-unchecked-cure":
    "A wrong correction moves everything by 500 m and more: have a look at the map, or ask where the coordinates come from.",
  "datum-doubtful":
    "Coordinates were corrected for {{datum}}, but nothing speaks for it: the median offset from the county's own data was {{before}} m and is {{after}} m.",
  "datum-doubtful-cure":
    "Most likely they need no correction, and a wrong one moves everything by 500 m and more: choose “As it is” unless you know where the coordinates come from.",
  "datum-other":
    "Coordinates were corrected for {{datum}}, but look like {{other}}: median offset {{before}} m, {{after}} m after the correction for {{datum}}.",
  "datum-other-cure": "Choose the correction for {{other}} unless you know where the coordinates come from.",
  "datum-left":
    "Looks like {{datum}}: median offset {{before}} m (bearing {{bearing}}°), {{after}} m after correction; not corrected now.",
  "datum-left-cure":
    "The shift exceeds the radius that is judged, so coverage will be wrong: correct for {{datum}} unless you know the coordinates to be right.",
  "area-unit-by-name": "“{{column}}” is in {{unit}} by its name.",
  "area-unit-by-name-cure": "There is no ground drawn to compare with: please confirm the unit.",
  "area-unit-by-ratio":
    "“{{column}}” names no unit; beside the drawn areas it is {{unit}} (ratio {{ratio}}).",
  "area-unit-by-ratio-cure": "Please confirm the unit; best write it into the column's name.",
  "area-unit-by-both": "“{{column}}” is in {{unit}}, and the drawn areas agree (ratio {{ratio}}).",
  "area-unit-by-both-cure": "Nothing to do.",
  "area-unit-against-name":
    "The name of “{{column}}” says {{named}}, its numbers agree with {{unit}} on the ground (ratio {{ratio}}).",
  "area-unit-against-name-cure":
    "Taken as {{unit}}; ask whoever made it: a wrong unit is wrong by 15 times or more.",
  "area-differs": "The register says {{written}} m², the drawing {{drawn}} m²: more than 5 % apart.",
  "area-differs-cure": "One of the two is wrong and sums suffer: check this one.",
  "dates-rewritten": "{{count}} dates in “{{column}}” were written anew: “{{from}}” → {{to}}.",
  "dates-rewritten-cure": "Look whether the example was read rightly.",
  "values-recoded":
    "{{count}} values in “{{column}}” were put into the classes used here: “{{from}}” → {{to}}.",
  "values-recoded-cure": "Each line of the list can be changed.",
  "value-by-part":
    "“{{from}}” in “{{column}}” ({{count}} times) was guessed to be {{to}} by a part of its words.",
  "value-by-part-cure": "A wrong class is a wrong figure: please confirm it in the list.",
  "numbers-freed":
    "{{count}} numbers in “{{column}}” carried units or commas and were freed of them: “{{from}}” → {{to}}.",
  "numbers-freed-cure": "Look whether the example was read rightly.",
  "numbers-scaled": "{{count}} numbers in “{{column}}” were brought into another unit: {{from}} → {{to}}.",
  "numbers-scaled-cure": "Please confirm the unit they had.",
  "codes-cleaned": "{{count}} codes in “{{column}}” lost blanks or a decimal point: “{{from}}” → {{to}}.",
  "codes-cleaned-cure": "Make the column a text column in the original table.",
  "columns-joined": "{{count}} ids were put together from {{column}}, e.g. {{to}}.",
  "columns-joined-cure": "Together they must not repeat; those that do are listed.",
  "field-given": "{{count}} features had none and were given {{to}}, as you said.",
  "field-given-cure": "Make sure that it holds for all of them.",
};
