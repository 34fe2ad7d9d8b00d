import { oracleTests } from "../../tests/oracles/check-oracle";
import { forestTwoThirds } from "./forest-two-thirds";
import oracle from "./forest-two-thirds.oracle.json";

oracleTests(forestTwoThirds, oracle);
