import { oracleTests } from "../../tests/oracles/check-oracle";
import { findingClosure } from "./finding-closure";
import oracle from "./finding-closure.oracle.json";

oracleTests(findingClosure, oracle);
