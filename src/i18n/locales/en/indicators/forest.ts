export const forest = {
  "forest-cover": {
    name: "Forest cover",
    short: "Forest cover",
    question: "How much of the county is forest?",
    about:
      "Stands of trees, bamboo, the shrubs the state lists, and belts along fields, roads and water, as a share of the county's land. Ordinary shrub does not count; the land is the whole county's, not what the map shows.",
    formula: "Forest area ÷ (land − natural wetland above the allowed share)",
    symbols: {
      L: "the county's land",
      f_i: "forest zone i that counts",
      W: "natural wetland",
      w: "allowed wetland share; nothing is taken off where the profile names none",
      A: "area",
    },
  },
  "tree-cover": {
    name: "Tree cover",
    short: "Tree cover",
    question: "How much is green when shrub and scattered trees count too?",
    about:
      "Wider than forest cover: ordinary shrub and scattered trees count as well. The two must never be mixed.",
    formula: "(forest + ordinary shrub + scattered trees as ground) ÷ land",
    symbols: {
      L: "the county's land",
      t_i: "zone i that counts",
      n: "scattered trees, 1650 to the hectare",
      A: "area",
    },
  },
  "forest-change": {
    name: "Change of forest cover",
    short: "Forest change",
    question: "Has the forest grown or shrunk?",
    about:
      "By how many points of the county's land the forest changed between two years. Gain and loss are told apart: planting in one valley and clearing in another may add up to nothing.",
    formula: "(forest of the later year − forest of the earlier year) ÷ land",
    symbols: {
      "f_{t_1}": "forest of the earlier year",
      "f_{t_2}": "forest of the later year",
      L: "the county's land",
      A: "area",
    },
  },
  "forest-two-thirds": {
    name: "Towns reaching the forest line",
    short: "Two-thirds rule",
    question: "How many towns reach the line by themselves?",
    about:
      "A high average may hide bare towns. A forest city needs at least two thirds of its parts to reach the line too.",
    formula: "Towns whose forest cover reaches the line ÷ all towns",
    symbols: { F_j: "forest cover of town j", "F^{*}": "the line, by rain of a year", n: "number of towns" },
  },
};
