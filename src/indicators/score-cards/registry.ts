import * as v from "valibot";
import { type ScoreCard, scoreCardSchema } from "../score-card";
import gbT373422019 from "./gb-t-37342-2019.json";
import gbT373422024 from "./gb-t-37342-2024.json";

/** The score cards shipped with the project: a list and nothing else. */
export const scoreCards: readonly ScoreCard[] = [gbT373422019, gbT373422024].map((record) =>
  v.parse(scoreCardSchema, record),
);
