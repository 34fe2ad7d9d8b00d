import type { Steps } from "../../geo/control";
import type { District } from "../district";
import type { Problem } from "../problem";
import { checkCodes } from "./codes";
import { checkEmpty } from "./empty";
import { checkFindings } from "./findings";
import { checkHours } from "./hours";
import { checkNumbering } from "./numbering";
import { checkOutside } from "./outside";
import { checkReferences } from "./references";
import { checkTiling } from "./tiling";

/** Looks at a whole district and tells what is wrong between its features or its files. */
export type Check = (district: District) => readonly Problem[];

const checks: readonly Check[] = [
  checkEmpty,
  checkCodes,
  checkNumbering,
  checkFindings,
  checkReferences,
  checkHours,
  checkOutside,
  checkTiling,
];

/** Every check, one after the other; what single files have wrong is in the datasets already. */
export function* checkSteps(district: District): Steps<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [done, check] of checks.entries()) {
    yield { done, total: checks.length };
    problems.push(...check(district));
  }
  return problems;
}
