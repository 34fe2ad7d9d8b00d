import { oracleTests } from "../../tests/oracles/check-oracle";
import { facilityDistance } from "./facility-distance";
import oracle from "./facility-distance.oracle.json";

oracleTests(facilityDistance, oracle);
