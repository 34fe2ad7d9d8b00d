import { oracleTests } from "../../tests/oracles/check-oracle";
import { findingRework } from "./finding-rework";
import oracle from "./finding-rework.oracle.json";

oracleTests(findingRework, oracle);
