import { ClipboardCheck } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { create } from "zustand";
import { Button } from "../../ui/button";
import { Loading } from "../../ui/states";

const Imported = lazy(() =>
  import("./imported-inspections").then(({ ImportedInspections }) => ({ default: ImportedInspections })),
);

const useOpen = create<{ readonly open: boolean }>(() => ({ open: false }));

/** Whether the desk's side panel shows inspections brought from tablets. */
export const useInspectionsOpen = (): boolean => useOpen(({ open }) => open);

/** Opens and closes them. */
export function InspectionsButton() {
  const { t } = useTranslation();
  const open = useInspectionsOpen();
  return (
    <Button
      look="quiet"
      label={t("inspection.desk.open")}
      pressed={open}
      onPress={() => useOpen.setState({ open: !open })}
    >
      <ClipboardCheck aria-hidden="true" />
    </Button>
  );
}

/** The side panel's content while they are open. */
export function InspectionsAside() {
  return (
    <Suspense fallback={<Loading />}>
      <Imported onClose={() => useOpen.setState({ open: false })} />
    </Suspense>
  );
}
