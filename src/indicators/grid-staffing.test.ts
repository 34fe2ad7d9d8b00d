import { oracleTests } from "../../tests/oracles/check-oracle";
import { gridStaffing } from "./grid-staffing";
import oracle from "./grid-staffing.oracle.json";

oracleTests(gridStaffing, oracle);
