import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/react";
import { createRoot } from "react-dom/client";
import { App, preloadFace } from "./app";
import { createQueryClient } from "./data/queries/query-client";
import { spawnStatistics } from "./data/spawn-statistics";
import { speak } from "./i18n/start";
import { districtUrl, loadSiteConfig } from "./panels/choice/site-config";
import { faceFor } from "./state/face";
import { localeFor } from "./state/theme";
import { parseView } from "./state/view";
import { ViewProvider } from "./state/view-provider";
import { createJobs } from "./workers/create-jobs";
import "./ui/tokens.css";
import "./ui/base.css";

/** React Aria writes this rule into a style element of its own, which the page's policy forbids; base.css has it. */
function claimPressableStyle(): void {
  const mark = document.createElement("meta");
  mark.id = "react-aria-pressable-style";
  document.head.append(mark);
}

async function start(root: HTMLElement): Promise<void> {
  claimPressableStyle();
  const jobs = createJobs({ spawn: spawnStatistics });
  const view = parseView(location.search);
  preloadFace(
    faceFor(view.face, {
      widthPixels: window.innerWidth,
      coarse: matchMedia("(pointer: coarse)").matches,
    }),
  );
  const words = speak(localeFor(view.lang, navigator.languages));
  const config = await loadSiteConfig();
  // The worker's script and the first files travel while the words and the face do. Faults are told by the hooks.
  jobs
    .run("open", { district: districtUrl(view.district ?? config.district), stage: "first" })
    .catch(() => {});
  await words;
  createRoot(root).render(
    <QueryClientProvider client={createQueryClient()}>
      <NuqsAdapter>
        <ViewProvider>
          <App jobs={jobs} config={config} />
        </ViewProvider>
      </NuqsAdapter>
    </QueryClientProvider>,
  );
}

const root = document.getElementById("root");
if (root !== null) void start(root);
