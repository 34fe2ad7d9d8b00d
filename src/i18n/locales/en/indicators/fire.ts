export const fire = {
  "danger-level": {
    name: "Forest fire danger level",
    short: "Fire danger",
    question: "How high is the fire danger today?",
    about:
      "Read off the entered index: 1 low, 2 fairly low, 3 fairly high, 4 high, 5 extreme. The warning colours (blue to red) are another scale and are not derived from it.",
    formula: "Ends of levels the index is above, plus 1",
    symbols: { x: "forest fire index", e_k: "end of level k" },
  },
  "watch-reach": {
    name: "Watchtower reach (geometric upper bound, terrain ignored)",
    short: "Tower reach",
    question: "Which forest can no watchtower see?",
    about:
      "How much of the forest lies within the range of a tower. Distance only, hills are ignored, so it is an upper bound: one city claimed 93.2 % and saw 43.83 %.",
    formula: "Forest within the merged ranges ÷ all forest",
    symbols: { F: "forest", "B(w_i, r_i)": "all within the range of tower i", A: "area" },
  },
  "checkpoint-reach": {
    name: "Checkpoint reach (geometric upper bound, terrain ignored)",
    short: "Checkpoint reach",
    question: "Which forest is too far from a checkpoint?",
    about:
      "How much of the forest lies within a straight-line distance of a checkpoint. No published spacing exists: for comparing, not for judging.",
    formula: "Forest within the merged reach of checkpoints ÷ all forest",
    symbols: { F: "forest", "B(k_i, r)": "all within r metres of checkpoint i", A: "area" },
  },
  "entrance-guard": {
    name: "Guarded forest entrances",
    short: "Guarded entrances",
    question: "Which roads into the forest have no checkpoint?",
    about: "Of the places where a road enters the forest, the share with a checkpoint close by.",
    formula: "Entrances with a checkpoint close by ÷ all entrances",
    symbols: {
      e_j: "entrance j",
      k_i: "checkpoint i",
      r: "distance that counts as close by",
      n: "number of entrances",
    },
  },
  "edge-strips": {
    name: "Forest along the five edges",
    short: "Edge strips",
    question: "How much forest lies along roads and villages?",
    about:
      "Forest close to a road, to houses, to water or to fields: one question each, and the forest’s own edge is what all of them lie at. Fields are the parcels of the forest survey whose land class is farmland; where there are none the figure says so and is not 0.",
    formula: "Forest within a given width of roads (or houses, or water)",
    symbols: { F: "forest", e_i: "edge i", w: "width", A: "area" },
  },
  "ranger-load": {
    name: "Forest per ranger",
    short: "Per ranger",
    question: "How much forest does one ranger answer for?",
    about:
      "Forest land over the number of rangers. Rangers are told apart by who answers for a ranger's route; a route without a name is one ranger.",
    formula: "Forest land ÷ rangers",
    symbols: { f_i: "zone i", R: "number of rangers", A: "area" },
  },
};
