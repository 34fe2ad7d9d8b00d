import { oracleTests } from "../../tests/oracles/check-oracle";
import { gridTopology } from "./grid-topology";
import oracle from "./grid-topology.oracle.json";

oracleTests(gridTopology, oracle);
