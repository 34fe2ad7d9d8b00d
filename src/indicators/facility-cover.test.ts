import { oracleTests } from "../../tests/oracles/check-oracle";
import { facilityCover } from "./facility-cover";
import oracle from "./facility-cover.oracle.json";

oracleTests(facilityCover, oracle);
