import { oracleTests } from "../../tests/oracles/check-oracle";
import { parkAreaPerPerson } from "./park-area-per-person";
import oracle from "./park-area-per-person.oracle.json";

oracleTests(parkAreaPerPerson, oracle);
