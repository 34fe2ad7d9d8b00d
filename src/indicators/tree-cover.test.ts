import { oracleTests } from "../../tests/oracles/check-oracle";
import { treeCover } from "./tree-cover";
import oracle from "./tree-cover.oracle.json";

oracleTests(treeCover, oracle);
