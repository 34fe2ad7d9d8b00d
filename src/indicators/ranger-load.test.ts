import { oracleTests } from "../../tests/oracles/check-oracle";
import { rangerLoad } from "./ranger-load";
import oracle from "./ranger-load.oracle.json";

oracleTests(rangerLoad, oracle);
