import * as v from "valibot";
import { type Profile, profileSchema } from "../profile";
import cityCheckup2021 from "./city-checkup-2021.json";
import ecologicalGardenCity2022 from "./ecological-garden-city-2022.json";
import fireDangerIndex from "./fire-danger-index.json";
import forestDefinition from "./forest-definition.json";
import forestFirePlan2016 from "./forest-fire-plan-2016.json";
import forestFireRegulation from "./forest-fire-regulation.json";
import gardenCity2010 from "./garden-city-2010.json";
import gardenCity2010Uplift from "./garden-city-2010-uplift.json";
import gardenCity2016 from "./garden-city-2016.json";
import gardenCity2022 from "./garden-city-2022.json";
import gb550142021 from "./gb-55014-2021.json";
import gbT264242010 from "./gb-t-26424-2010.json";
import gbT373422019 from "./gb-t-37342-2019.json";
import gbT373422024 from "./gb-t-37342-2024.json";
import gbT505632010 from "./gb-t-50563-2010.json";
import gbT513462019 from "./gb-t-51346-2019.json";
import grid300500 from "./grid-300-500.json";
import lifeCircle from "./life-circle.json";
import lyT20042012 from "./ly-t-2004-2012.json";
import ranger5000Mu from "./ranger-5000-mu.json";
import rangerAttainment2024 from "./ranger-attainment-2024.json";
import toiletDensity from "./toilet-density.json";
import walkTenMinutes from "./walk-ten-minutes.json";

/** The 口径 shipped with the project: a list and nothing else. Each file says how far its text was verified. */
export const shippedProfiles: readonly Profile[] = [
  cityCheckup2021,
  gbT505632010,
  gbT513462019,
  gardenCity2016,
  gardenCity2022,
  gb550142021,
  ecologicalGardenCity2022,
  gardenCity2010,
  gardenCity2010Uplift,
  forestDefinition,
  gbT264242010,
  lyT20042012,
  gbT373422019,
  gbT373422024,
  lifeCircle,
  walkTenMinutes,
  toiletDensity,
  forestFirePlan2016,
  fireDangerIndex,
  forestFireRegulation,
  ranger5000Mu,
  grid300500,
  rangerAttainment2024,
].map((record) => v.parse(profileSchema, record));
