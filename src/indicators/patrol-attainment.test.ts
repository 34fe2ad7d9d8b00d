import { oracleTests } from "../../tests/oracles/check-oracle";
import { patrolAttainment } from "./patrol-attainment";
import oracle from "./patrol-attainment.oracle.json";

oracleTests(patrolAttainment, oracle);
