import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { LocaleName } from "./ids";
import { locales } from "./locales/registry";
import type { words } from "./locales/zh-CN";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: { words: typeof words };
    returnNull: false;
  }
}

/** Loads the words of a language and makes it the one spoken; every text follows. */
export async function speak(locale: LocaleName): Promise<i18n> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: locale,
      fallbackLng: false,
      ns: ["words"],
      defaultNS: "words",
      resources: {},
      // React escapes what it writes.
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  }
  if (!i18next.hasResourceBundle(locale, "words")) {
    i18next.addResourceBundle(locale, "words", (await locales[locale]()).words);
  }
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  return i18next;
}
