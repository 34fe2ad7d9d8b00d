import { oracleTests } from "../../tests/oracles/check-oracle";
import { patrolCover } from "./patrol-cover";
import oracle from "./patrol-cover.oracle.json";

oracleTests(patrolCover, oracle);
