import { advice } from "./advice";
import { audit } from "./audit";
import { checks } from "./checks";
import { doctor } from "./doctor";
import { doctorFindings } from "./doctor-findings";
import { doctorPanel } from "./doctor-panel";
import { figure } from "./figure";
import { choices, facts, fireScales, leftOut, measures, params, pieceGroups } from "./indicator-words";
import { indicators } from "./indicators";
import { inspection } from "./inspection";
import { layers } from "./layers";
import { needle } from "./needle";
import { offline } from "./offline";
import { panels } from "./panels";
import { passport } from "./passport";
import { passportPanel } from "./passport-panel";
import { problems } from "./problems";
import { shell } from "./shell";
import { sources } from "./sources";
import { systems } from "./systems";
import { tablet } from "./tablet";
import { taken } from "./taken";
import { things } from "./things";
import { units } from "./units";
import { wall } from "./wall";

export const words = {
  audit,
  advice,
  choices,
  doctor,
  doctorPanel,
  facts,
  figure,
  fireScales,
  indicators,
  inspection,
  layers,
  leftOut,
  measures,
  needle,
  offline,
  panels,
  passport,
  passportPanel,
  params,
  pieceGroups,
  problems: { ...problems, ...checks, ...doctorFindings },
  shell,
  sources,
  systems,
  tablet,
  taken,
  things,
  units,
  wall,
};
