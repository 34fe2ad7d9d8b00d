import { lazy, Suspense, useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useKeepOffline } from "./data/offline/use-keep-offline";
import { DataProvider } from "./data/queries/data-context";
import { FiguresProvider } from "./data/queries/figures-provider";
import { useDistrict } from "./data/queries/use-district";
import { useRefresh } from "./data/queries/use-refresh";
import { useOwnFromOtherPages } from "./data/taken/use-own-layers";
import { speak } from "./i18n/start";
import { FormatProvider } from "./i18n/use-format";
import { useLabels } from "./i18n/use-labels";
import { districtUrl, type SiteConfig, SiteConfigProvider } from "./panels/choice/site-config";
import { useLook } from "./panels/choice/use-look";
import { useProfiles } from "./panels/choice/use-profiles";
import type { Face } from "./state/choice";
import { useView } from "./state/use-view";
import { ErrorBoundary } from "./ui/error-boundary";
import { Loading } from "./ui/states";
import type { Jobs } from "./workers/jobs";

/** What areas are told in until the reader says otherwise. */
const usualUnit = { "zh-CN": "mu", en: "ha" } as const;

const files = {
  desk: () => import("./panels/desk/desk").then(({ Desk }) => ({ default: Desk })),
  wall: () => import("./panels/wall/wall").then(({ Wall }) => ({ default: Wall })),
  tablet: () => import("./panels/tablet/tablet").then(({ Tablet }) => ({ default: Tablet })),
};

const faces = { desk: lazy(files.desk), wall: lazy(files.wall), tablet: lazy(files.tablet) };

/**
 * How long after everything is there the app and its district are stored for use without a network. A desk stores
 * nothing by itself: what a tablet stored on the same machine is only told.
 */
const secondsBeforeKeeping = { desk: null, wall: 30, tablet: 2 } as const;

/** Asks for a face's code before it is drawn. What fails now is told when it is. */
export const preloadFace = (face: Face) => void files[face]().catch(() => {});

/** The composition root: which district, which face, in which words and colours. */
export function App({ jobs, config }: { readonly jobs: Jobs; readonly config: SiteConfig }) {
  const [{ district }] = useView();
  const id = district ?? config.district;
  return (
    <SiteConfigProvider value={config}>
      <DataProvider key={id} jobs={jobs} district={districtUrl(id)}>
        <Faces />
      </DataProvider>
    </SiteConfigProvider>
  );
}

function Faces() {
  const [{ unit }] = useView();
  const { face, locale } = useLook();
  const { data: summary } = useDistrict();
  useRefresh();
  useOwnFromOtherPages();
  useKeepOffline(secondsBeforeKeeping[face]);
  usePage();
  const profiles = useProfiles();
  const Shown = faces[face];
  return (
    <I18nProvider locale={locale}>
      <FormatProvider
        locale={locale}
        areaUnit={unit ?? usualUnit[locale]}
        timeZone={summary?.manifest.timeZone ?? "Asia/Shanghai"}
      >
        <ErrorBoundary>
          <Suspense fallback={<Loading />}>
            <FiguresProvider profiles={profiles}>
              <Shown />
            </FiguresProvider>
          </Suspense>
        </ErrorBoundary>
      </FormatProvider>
    </I18nProvider>
  );
}

/** Keeps the document itself in step: language, colours, title. */
function usePage(): void {
  const { t, i18n } = useTranslation();
  const labels = useLabels();
  const { face, theme, locale } = useLook();
  const { data: summary } = useDistrict();
  useEffect(() => {
    if (i18n.language !== locale) void speak(locale);
  }, [i18n, locale]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.face = face;
  }, [theme, face]);
  const name = summary === undefined ? "" : labels.words(summary.manifest.name);
  useEffect(() => {
    document.title = name === "" ? t("shell.appName") : t("shell.title", { district: name });
  }, [name, t]);
}
