const key = (district: string) => `jingluo-scenario:${district}`;

/** The scenario this window showed last, through a reload; null where none was, and where the browser keeps nothing. */
export function rememberedScenario(district: string): string | null {
  try {
    return sessionStorage.getItem(key(district));
  } catch {
    return null;
  }
}

export function rememberScenario(district: string, scenario: string | null): void {
  try {
    if (scenario === null) sessionStorage.removeItem(key(district));
    else sessionStorage.setItem(key(district), scenario);
  } catch {
    // The scenario itself says that it is not kept.
  }
}
