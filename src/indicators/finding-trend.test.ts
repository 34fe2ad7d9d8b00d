import { oracleTests } from "../../tests/oracles/check-oracle";
import { findingTrend } from "./finding-trend";
import oracle from "./finding-trend.oracle.json";

oracleTests(findingTrend, oracle);
