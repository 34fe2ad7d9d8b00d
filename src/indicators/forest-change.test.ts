import { oracleTests } from "../../tests/oracles/check-oracle";
import { forestChange } from "./forest-change";
import oracle from "./forest-change.oracle.json";

oracleTests(forestChange, oracle);
