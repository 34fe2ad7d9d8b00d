import { oracleTests } from "../../tests/oracles/check-oracle";
import { entranceGuard } from "./entrance-guard";
import oracle from "./entrance-guard.oracle.json";

oracleTests(entranceGuard, oracle);
