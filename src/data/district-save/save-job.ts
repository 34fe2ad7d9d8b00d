import type { JobTable } from "../../workers/job-context";
import type { DistrictStore } from "../district-source";
import { manifestFile } from "../read/read-manifest";

/** The body of the job that saves a district; what it packs with is loaded when first needed. */
export function saveJob(store: Pick<DistrictStore, "session">): Pick<JobTable, "save-district"> {
  return {
    async "save-district"({ district, id, name, folder, entered }, context) {
      const session = await store.session(district);
      const [{ saveDistrict }, { zipTarget }, { folderTarget }] = await Promise.all([
        import("./save-district"),
        import("./zip-target"),
        import("./folder-target"),
      ]);
      const zip = folder === undefined ? zipTarget(() => context.breathe()) : null;
      const target = zip ?? folderTarget(folder as FileSystemDirectoryHandle);
      const saved = await saveDistrict(target, {
        manifest: session.manifest,
        files: session.start.files,
        id,
        name,
        ...(entered === undefined ? {} : { entered }),
        onProgress(done, total, file) {
          context.signal.throwIfAborted();
          context.progress({ done, total, what: file || manifestFile });
        },
      });
      const content = zip && new Blob([...zip.finish()], { type: "application/zip" });
      return { ...saved, zip: content && { fileName: `${id}.zip`, content } };
    },
  };
}
