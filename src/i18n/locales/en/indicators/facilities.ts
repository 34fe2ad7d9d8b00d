export const facilities = {
  "facility-cover": {
    name: "Service cover",
    short: "Service cover",
    question: "Which compounds have no such service nearby?",
    about:
      "Share of the compounds (or households, or people) with a service of one kind within its radius. Exactly at the radius counts; a compound is judged by its middle.",
    formula: "Compounds (households, people) with a service within the radius ÷ all",
    symbols: {
      c_j: "middle of compound j",
      s_i: "service i",
      d: "straight-line distance",
      r: "service radius",
      h_j: "weight: 1, households or people",
    },
  },
  "facility-distance": {
    name: "Mean distance to the nearest service",
    short: "Mean distance",
    question: "How far is the nearest one on average?",
    about: "Mean straight-line distance from a compound's middle to the nearest service; the walk is longer.",
    formula: "Sum of the distances to the nearest service ÷ number of compounds",
    symbols: {
      c_j: "middle of compound j",
      s_i: "service i",
      d: "straight-line distance",
      n: "number of compounds",
    },
  },
  "facility-density": {
    name: "Density of services",
    short: "Density",
    question: "How many are there on a square kilometre?",
    about:
      "Services of one kind on a square kilometre of residential (or built-up) land. Only those standing on that land count.",
    formula: "Services on the land ÷ area of the land",
    symbols: { s_i: "service i", U: "residential land or built-up area", A: "area (km²)" },
  },
  "facility-open": {
    name: "Cover by services open now",
    short: "Open cover",
    question: "Is there one within reach that is open now?",
    about:
      "Share of the compounds with a service within its radius that is open at the chosen hour. A car park open at night covers nobody at noon. Hours nobody stated are unknown and count as closed.",
    formula: "Compounds with an open service within the radius ÷ all compounds",
    symbols: {
      "o_i(t)": "service i is open at time t",
      c_j: "middle of compound j",
      s_i: "service i",
      r: "service radius",
      n: "number of compounds",
    },
  },
};
