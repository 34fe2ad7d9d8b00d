import type { ReadOptions } from "../../src/data/formats/contract";
import type { ProblemCode } from "../../src/data/formats/problem-codes";

interface Case {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Parts beside it, by name. */
  readonly siblings?: Readonly<Record<string, Uint8Array>>;
  readonly options?: Partial<ReadOptions>;
}

export interface ExpectedLayer {
  readonly name?: string;
  readonly format?: string;
  readonly count: number;
  /** First position of the first placed feature, lng, lat; checked to a centimetre. */
  readonly first: readonly [number, number] | null;
  /** Values of 名称 (or name, or the field given) of the first features. */
  readonly names?: readonly string[];
  readonly nameField?: string;
  readonly encoding?: string;
  readonly encodingHow?: string;
  readonly crs?: string;
  readonly crsHow?: string;
  readonly types?: readonly string[];
}

/** A file that must load, and what must come out of it. */
export interface GoodCase extends Case {
  readonly layers: readonly ExpectedLayer[];
  /** Notes and warnings it may and must carry. */
  readonly says?: readonly ProblemCode[];
}

/** A file that must be refused, or taken only with this complaint. */
export interface BadCase extends Case {
  readonly code: ProblemCode;
}
