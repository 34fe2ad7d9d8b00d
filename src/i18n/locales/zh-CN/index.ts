import { figure } from "./figure";
import * as indicatorWords from "./indicator-words";
import { indicators } from "./indicators";
import { layers } from "./layers";
import { panels } from "./panels";
import { shell } from "./shell";
import { things } from "./things";
import { units } from "./units";

export const words = { ...indicatorWords, figure, indicators, layers, panels, shell, things, units };
