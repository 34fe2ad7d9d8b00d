import { runToEnd, type Steps } from "../geo/control";

const stores = new WeakMap<object, Map<string, unknown>>();

function storeOf(owner: object): Map<string, unknown> {
  const known = stores.get(owner);
  if (known) return known;
  const fresh = new Map<string, unknown>();
  stores.set(owner, fresh);
  return fresh;
}

/**
 * What `steps` makes, made once for an owner (usually the district's datasets, which never change) and
 * forgotten with it. Several figures share an overlay this way. `key` names everything else it depends on.
 */
export function* rememberSteps<T>(owner: object, key: string, steps: () => Steps<T>): Steps<T> {
  const store = storeOf(owner);
  if (store.has(key)) return store.get(key) as T;
  const made = yield* steps();
  store.set(key, made);
  return made;
}

/** The same for work that is quick. */
export function remember<T>(owner: object, key: string, make: () => T): T {
  return runToEnd(
    // biome-ignore lint/correctness/useYield: quick work has nothing to report
    rememberSteps<T>(owner, key, function* () {
      return make();
    }),
  );
}
