import { oracleTests } from "../../tests/oracles/check-oracle";
import { patrolPoints } from "./patrol-points";
import oracle from "./patrol-points.oracle.json";

oracleTests(patrolPoints, oracle);
