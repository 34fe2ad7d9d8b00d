/** What a promise gives; rejects where that takes longer. The work itself goes on. */
export function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
    work.then(done, fail).finally(() => clearTimeout(timer));
  });
}
