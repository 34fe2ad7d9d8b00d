import type { SameKeys } from "../../same-keys";
import type { offline as zh } from "../zh-CN/offline";

export const offline = {
  title: "Offline use",
  word: {
    insecure: "Not https: will not open without a network",
    unsupported: "This browser cannot work offline",
    ready: "Works offline · data as of {{date}}",
    keeping: "Storing for offline use {{done}}/{{total}}",
    full: "No room: nothing stored for offline use",
    fullOld: "No room: offline data remain those of {{date}}",
    "data-only": "Data stored, the app not: will not open without a network",
    failed: "Not stored for offline use",
    evicted: "The browser cleared the offline data",
    "not-yet": "Not yet stored for offline use",
  },
  insecureHint:
    "A plain http page works, but browsers give it neither offline storage nor a position. For offline use, ask for https or open it on this machine itself.",
  unsupportedHint: "Use a newer browser; with a network everything works.",
  keptAt: "Compared with the server {{age}}; {{size}} in all.",
  full: "The device is full ({{detail}}). Delete photos or apps, then update again. Inspections are not affected.",
  network:
    "The server was not reached ({{detail}}). It is tried again once there is a network; what is stored works.",
  changing: "The data on the server are being replaced; they are fetched again in a while.",
  unreadable: "The server's list of files cannot be read ({{detail}}). Tell the administrator.",
  blocked:
    "The browser does not allow storing ({{detail}}). Private windows and browsers with site data switched off do this.",
  reason: {
    noWorker: "it keeps no service worker for this page",
    notStored: "the app's own files could not be stored",
    late: "the app's own files did not come in time",
  },
  evicted:
    "The browser has cleared the data stored on {{date}}, most likely for want of room. They are stored again once there is a network.",
  persistent: "The browser has promised not to clear them by itself.",
  notPersistent:
    "The browser may clear them when the device runs out of room; adding Jingluo to the home screen makes that less likely.",
  update: "Update the offline data now",
  newData: "The server has newer data than the screen.",
  newVersion: "A new version is ready.",
  reload: "Open it",
} satisfies SameKeys<typeof zh>;
