import { oracleTests } from "../../tests/oracles/check-oracle";
import { dangerLevel } from "./danger-level";
import oracle from "./danger-level.oracle.json";

oracleTests(dangerLevel, oracle);
