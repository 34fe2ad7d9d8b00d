export const parks = {
  "park-coverage": {
    name: "Park service-radius coverage",
    short: "Park cover",
    question: "Which compounds have no park within reach?",
    about:
      "How much of where people live has a park nearby. Straight lines from the park's edge; ground reached by two parks counts once.",
    formula: "Area of residential land within the merged reach of the parks ÷ all residential land",
    symbols: {
      A: "area (on the ellipsoid)",
      D: "what it is a share of: residential land, the built-up area, or compounds, households, people",
      "B(p_i, r_i)": "all within its radius of the edge of park i, the park included",
      r_i: "radius by size of the park, as the profile says",
    },
  },
  "park-area-per-person": {
    name: "Park area per person",
    short: "Park per person",
    question: "How much park does each town dweller have?",
    about:
      "Parks of the built-up area over the people who live there. Parks only, not all green land; a park drawn twice counts once.",
    formula: "Area of parks ÷ urban population",
    symbols: { "A(p_i)": "area of park i (in plan)", N: "urban population (registered and temporary)" },
  },
  "green-cover": {
    name: "Green cover",
    short: "Green cover",
    question: "Seen from above, how much of the town is green?",
    about:
      "How much of the built-up area lies under plants. A tree above a lawn covers the lawn's ground: the union, never the sum.",
    formula: "Area of the union of all plants in plan ÷ built-up area",
    symbols: { U: "built-up area", v_i: "plants i in plan", A: "area" },
  },
  "green-rate": {
    name: "Green land rate",
    short: "Green land",
    question: "How much of the town's land is green land?",
    about:
      "How much of the built-up area is laid out as green land. Land, not leaves: a street tree over asphalt is cover, not green land.",
    formula: "Sum of all green land ÷ built-up area",
    symbols: { U: "built-up area", l_i: "green parcel i", A: "area" },
  },
  "crown-cover": {
    name: "Urban tree crown cover",
    short: "Tree crowns",
    question: "Seen from above, how much of the town lies under trees?",
    about:
      "How much of the built-up area lies under tree crowns. Crowns that overlap count once; shrubs and lawns are green cover, but no crowns.",
    formula: "Area of the union of all tree crowns in plan ÷ built-up area",
    symbols: { U: "built-up area", c_i: "crowns i in plan", A: "area" },
  },
  "shaded-roads": {
    name: "Tree-lined town roads",
    short: "Shaded roads",
    question: "How much of the town's streets lies in the shade of trees?",
    about:
      "Streets of the town by length: how much of it is lined with trees. Which street is, is told by the survey; streets of which nothing is said do not count.",
    formula: "Length of tree-lined streets ÷ length of all streets surveyed",
    symbols: { s_i: "tree-lined street i", r_j: "surveyed street j", "\\ell": "length" },
  },
};
