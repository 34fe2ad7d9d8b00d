export const patrol = {
  "patrol-cover": {
    name: "Streets seen by patrols",
    short: "Streets seen",
    question: "Which streets has nobody passed of late?",
    about:
      "Share of the streets' length that a patrol passed within sight of in the last days. What was seen, not kilometres walked: the same street walked twice covers no more.",
    formula: "Length of streets within sight of a track ÷ length of all streets",
    symbols: {
      s: "street",
      t: "track (cut at gaps over 5 min and above 30 m/s)",
      d: "sight",
      "\\ell": "length",
    },
  },
  "patrol-area": {
    name: "Ground seen by patrols",
    short: "Ground seen",
    question: "How much of each grid was seen?",
    about:
      "Share of each grid within sight of a track in the last days; seen twice counts once. A hill grid is large: its share is small even when all its paths are walked.",
    formula: "Area of the grid within sight of a track ÷ area of the grid",
    symbols: { c_i: "grid i", "B(t, d)": "all within d metres of track t", A: "area" },
  },
  "patrol-points": {
    name: "Required points reached",
    short: "Points reached",
    question: "Which required points has nobody reached of late?",
    about:
      "Share of the required points a track came close to in the last days. Reached twice counts once; whether in order is told beside it.",
    formula: "Points reached ÷ all required points",
    symbols: { q_j: "required point j", t: "track", r: "distance that counts as reached", n: "points" },
  },
  "patrol-route": {
    name: "Route completeness (our own measure)",
    short: "Routes walked",
    question: "Were the planned routes walked in full?",
    about:
      "Share of the planned routes' length that their own tracks followed in the last days. Our own measure; no standard defines it.",
    formula: "Length of routes within the tolerance of their own tracks ÷ length of all routes",
    symbols: { "\\rho_j": "route j", T_j: "its tracks", d: "tolerance", "\\ell": "length" },
  },
  "patrol-overdue": {
    name: "Overdue routes",
    short: "Overdue routes",
    question: "Which routes should have been walked by now?",
    about:
      "Share of the routes whose last patrol is longer ago than their required interval. Never recorded is overdue; only tracks that name the route count.",
    formula: "Overdue routes ÷ routes with a required interval",
    symbols: {
      t: "the moment the data speak of",
      t_j: "last patrol of route j",
      "\\tau_j": "required interval",
      n: "routes",
    },
  },
  "patrol-attainment": {
    name: "Patrol attainment",
    short: "Attainment",
    question: "Did rangers go out on enough days?",
    about:
      "Share of the routes patrolled on as many days as required. Days, not kilometres: two walks on one day are one day.",
    formula: "Routes with enough patrol days ÷ all routes",
    symbols: { T_j: "tracks of route j", k: "required days", n: "routes" },
  },
};
