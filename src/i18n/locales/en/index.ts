import { figure } from "./figure";
import { panels } from "./panels";
import { shell } from "./shell";
import { things } from "./things";
import { units } from "./units";

export const words = { figure, panels, shell, things, units };
