import { oracleTests } from "../../tests/oracles/check-oracle";
import { gridLoad } from "./grid-load";
import oracle from "./grid-load.oracle.json";

oracleTests(gridLoad, oracle);
