import { oracleTests } from "../../tests/oracles/check-oracle";
import { findingOnTime } from "./finding-on-time";
import oracle from "./finding-on-time.oracle.json";

oracleTests(findingOnTime, oracle);
