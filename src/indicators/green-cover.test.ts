import { oracleTests } from "../../tests/oracles/check-oracle";
import { greenCover } from "./green-cover";
import oracle from "./green-cover.oracle.json";

oracleTests(greenCover, oracle);
