export const findings = {
  "finding-closure": {
    name: "Closure rate",
    short: "Closure",
    question: "Are the problems due for closing closed?",
    about:
      "Share of the problems due for closing that are closed; those past their date and still open are the overdue list.",
    formula: "Closed ÷ due",
    symbols: { "N_{\\mathrm{closed}}": "closed", "N_{\\mathrm{due}}": "due: filed and past their date" },
  },
  "finding-on-time": {
    name: "On-time closure rate",
    short: "On time",
    question: "Were they closed in time?",
    about:
      "Share of the problems due that were closed by their date. Some screens divide by those closed, which is kinder; the denominator in use is stated.",
    formula: "Closed in time ÷ due (or ÷ closed)",
    symbols: { "N_{\\mathrm{on\\ time}}": "closed in time", "N_{\\mathrm{due}}": "due" },
  },
  "finding-filing": {
    name: "Filing rate",
    short: "Filing",
    question: "How many reports became cases?",
    about: "Share of the problems reported that were taken up as cases.",
    formula: "Filed ÷ reported",
    symbols: { "N_{\\mathrm{filed}}": "filed", "N_{\\mathrm{reported}}": "reported" },
  },
  "finding-rework": {
    name: "Rework rate",
    short: "Rework",
    question: "How many were sent back?",
    about: "Share of the closed problems that had been sent back at least once.",
    formula: "Sent back ÷ closed",
    symbols: { "N_{\\mathrm{reworked}}": "sent back", "N_{\\mathrm{closed}}": "closed" },
  },
  "finding-trend": {
    name: "Change of reports on the period before",
    short: "Trend",
    question: "Are there more problems than before?",
    about:
      "Change of the reports against the period before, with the same period a year ago beside it. With nothing before there is no percentage: from 0 to 5 is not a share.",
    formula: "(this period − the period before) ÷ the period before",
    symbols: { N_t: "reports of this period", "N_{t-1}": "reports of the period before, or a year ago" },
  },
};
