import { oracleTests } from "../../tests/oracles/check-oracle";
import { patrolRoute } from "./patrol-route";
import oracle from "./patrol-route.oracle.json";

oracleTests(patrolRoute, oracle);
