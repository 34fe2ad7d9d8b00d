import { oracleTests } from "../../tests/oracles/check-oracle";
import { facilityOpen } from "./facility-open";
import oracle from "./facility-open.oracle.json";

oracleTests(facilityOpen, oracle);
