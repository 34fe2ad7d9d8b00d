import type { SameKeys } from "../../same-keys";
import type { figureCommands as chinese } from "../zh-CN/figure-commands";

/** What the commands figures, coverage and passport say. */
export const figureCommands = {
  "usage-figures":
    "Usage: jingluo figures DISTRICT [--indicator ID] [--profile ID] [--param NAME=VALUE] [--json] [--passports DIR] [--lang zh|en]",
  "usage-coverage":
    "Usage: jingluo coverage --service A.geojson --demand B.geojson (--radius 500 | --rule 5000:500,2000:300) [--json] [--lang zh|en]",
  "usage-passport": "Usage: jingluo passport FILE.json [--verify] [--district DIR] [--json] [--lang zh|en]",
  "unknown-option": "Unknown option {{option}}. {{usage}}",
  "missing-value": "The option {{option}} wants a value. {{usage}}",
  "extra-argument": "What is {{argument}} for? {{usage}}",
  "no-district": "No district folder was given. {{usage}}",
  "no-passport": "No passport file was given. {{usage}}",
  "no-files": "Both --service and --demand are needed. {{usage}}",
  "no-radius": "One of --radius and --rule is needed. {{usage}}",
  "two-radii": "Give --radius or --rule, not both. {{usage}}",
  "bad-radius": "A radius is a number of metres from 0 up, e.g. 500; found “{{value}}”.",
  "bad-rule": "A rule is “least area:radius”, e.g. 5000:500,2000:300; “{{value}}” was not understood.",
  "repeated-rule": "Two rules begin at {{value}} m²: give one radius for each size.",
  "bad-param": "A parameter is NAME=VALUE, e.g. category=canteen; “{{value}}” was not understood.",
  "unknown-indicator": "No figure is called “{{id}}”. There are: {{known}}",
  "unknown-profile": "The profile “{{id}}” does not speak of {{indicator}}. There are: {{known}}",
  "unknown-param": "{{indicator}} has no parameter “{{name}}”. There are: {{known}}",
  "bad-param-value": "The parameter {{name}} cannot be “{{value}}”. There are: {{known}}",
  "district-unreadable": "The district {{path}} cannot be read: {{detail}}",
  "file-unreadable": "The file {{path}} cannot be read: {{detail}}",
  "not-json": "{{path}} is not valid JSON: {{detail}}",
  "not-geojson": "{{path}}: expected a GeoJSON FeatureCollection, Feature or geometry, found {{found}}",
  "bad-feature": "{{path}}, feature {{index}} (counted from 0): {{detail}}",
  "bad-geometry": "geometry of the type “{{found}}” cannot be used; expected points, lines or polygons",
  "bad-coordinate": "the coordinate {{found}} is not two finite numbers",
  metres:
    "the coordinate {{found}} is no longitude and latitude and looks like metres; convert it to degrees first (EPSG:4490 or 4326), e.g. with jingluo convert",
  "wrong-crs":
    "{{path}} says its coordinate system is {{found}}; this command takes degrees only (EPSG:4490 or 4326): convert it first with jingluo convert",
  "empty-file": "{{path}} holds no feature with a geometry",
  "data-problems": "While reading, {{errors}} errors and {{warnings}} repairs; see jingluo check",
  "passports-written": "Wrote {{count}} passports to {{path}}",
  "no-passport-in": "{{path}}: {{detail}}",
  "bad-in-sheaf": "{{path}}, passport {{position}} of {{count}}: {{detail}}",
  "empty-sheaf": "{{path}} holds no passport",
  "no-folder": "The passport does not say where its district is; name it with --district",
  holds: "It holds: {{indicator}} = {{value}}, digit for digit",
  differs: "{{indicator}} differs: {{path}}  stated {{stated}}  found {{found}}",
  "differs-words":
    "{{indicator}} is worded otherwise (no figure is concerned; perhaps by another version of the program): {{path}}  stated {{stated}}  found {{found}}",
  coverage: "Covered {{share}}: {{covered}} ÷ {{demand}}",
  "service-area": "Service area {{service}}, {{count}} counted",
  "left-out": "Left out {{side}} {{index}}: {{reason}} ({{area}})",
  repaired: "Repaired {{side}} {{index}}: {{code}} × {{count}}",
  service: "service",
  demand: "demand",
  "reason-too-small": "smaller than the rule's least area",
  "reason-not-an-area": "not a polygon",
  "reason-empty": "no usable geometry",
  "no-demand": "there is no usable demand polygon: no share can be computed",
} satisfies SameKeys<typeof chinese>;
