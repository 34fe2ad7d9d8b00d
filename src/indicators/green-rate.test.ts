import { oracleTests } from "../../tests/oracles/check-oracle";
import { greenRate } from "./green-rate";
import oracle from "./green-rate.oracle.json";

oracleTests(greenRate, oracle);
