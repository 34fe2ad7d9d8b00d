import { oracleTests } from "../../tests/oracles/check-oracle";
import { forestCover } from "./forest-cover";
import oracle from "./forest-cover.oracle.json";

oracleTests(forestCover, oracle);
