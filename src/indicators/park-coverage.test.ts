import { oracleTests } from "../../tests/oracles/check-oracle";
import { parkCoverage } from "./park-coverage";
import oracle from "./park-coverage.oracle.json";

oracleTests(parkCoverage, oracle);
