import { oracleTests } from "../../tests/oracles/check-oracle";
import { patrolArea } from "./patrol-area";
import oracle from "./patrol-area.oracle.json";

oracleTests(patrolArea, oracle);
