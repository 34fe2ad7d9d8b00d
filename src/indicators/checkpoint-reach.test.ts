import { oracleTests } from "../../tests/oracles/check-oracle";
import { checkpointReach } from "./checkpoint-reach";
import oracle from "./checkpoint-reach.oracle.json";

oracleTests(checkpointReach, oracle);
