import { oracleTests } from "../../tests/oracles/check-oracle";
import { patrolOverdue } from "./patrol-overdue";
import oracle from "./patrol-overdue.oracle.json";

oracleTests(patrolOverdue, oracle);
