import { oracleTests } from "../../tests/oracles/check-oracle";
import { facilityDensity } from "./facility-density";
import oracle from "./facility-density.oracle.json";

oracleTests(facilityDensity, oracle);
