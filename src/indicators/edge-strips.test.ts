import { oracleTests } from "../../tests/oracles/check-oracle";
import { edgeStrips } from "./edge-strips";
import oracle from "./edge-strips.oracle.json";

oracleTests(edgeStrips, oracle);
