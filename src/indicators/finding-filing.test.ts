import { oracleTests } from "../../tests/oracles/check-oracle";
import { findingFiling } from "./finding-filing";
import oracle from "./finding-filing.oracle.json";

oracleTests(findingFiling, oracle);
