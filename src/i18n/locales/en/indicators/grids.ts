export const grids = {
  "grid-load": {
    name: "Households per grid",
    short: "Grid load",
    question: "Which grids have too many households, or too few?",
    about:
      "Households of each grid. 300–500 is a rule for each grid: a mean within the band does not put every grid within it.",
    formula: "Sum of the grids' households ÷ number of grids",
    symbols: { h_i: "households of grid i", n: "number of grids" },
  },
  "grid-staffing": {
    name: "Staffed grids",
    short: "Staffed grids",
    question: "Which grids have no grid worker?",
    about:
      "Share of the grids with at least one worker, full- or part-time. A grid whose staff nobody stated is left out, not counted as empty.",
    formula: "Grids with a worker ÷ grids whose staff is stated",
    symbols: { w_i: "workers of grid i", n: "number of grids" },
  },
  "grid-topology": {
    name: "Gaps and overlaps of grids",
    short: "Grid seams",
    question: "Do the grids leave gaps or overlap?",
    about:
      "Share of the county's land that lies in no grid or in two. Grids shall fit without seam; each gap, overlap and broken code is listed with its place.",
    formula: "(area of gaps + area of overlaps) ÷ area of the county",
    symbols: { L: "the county's land", c_i: "grid i", A: "area" },
  },
};
