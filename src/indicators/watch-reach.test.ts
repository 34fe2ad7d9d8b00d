import { oracleTests } from "../../tests/oracles/check-oracle";
import { watchReach } from "./watch-reach";
import oracle from "./watch-reach.oracle.json";

oracleTests(watchReach, oracle);
