import { useQuery } from "@tanstack/react-query";
import { Camera, Trash2 } from "lucide-react";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { InspectionPhoto } from "../../data/inspection/inspection";
import { readPhoto } from "../../data/inspection/inspection-store";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/button";

/** Photos on this device, with the ways to add and to delete some. */
export function Photos(props: {
  readonly photos: readonly InspectionPhoto[];
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (photo: InspectionPhoto) => void;
}) {
  const { photos, onAdd, onRemove } = props;
  const { t } = useTranslation();
  return (
    <>
      <ul className="photos">
        {photos.map((photo) => (
          <li key={photo.id}>
            <StoredPhoto photo={photo} />
            <Button label={t("inspection.removePhoto", { name: photo.name })} onPress={() => onRemove(photo)}>
              <Trash2 aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <label className="button button-plain button-normal photo-add">
        <Camera aria-hidden="true" />
        {t("inspection.addPhoto")}
        <input
          className="visually-hidden"
          type="file"
          accept="image/*"
          multiple
          onChange={({ target }) => {
            onAdd([...(target.files ?? [])]);
            target.value = "";
          }}
        />
      </label>
    </>
  );
}

/** A photo of an inspection on this device. */
export function StoredPhoto({ photo }: { readonly photo: InspectionPhoto }) {
  const { t } = useTranslation();
  const { data, isPending } = useQuery({
    queryKey: ["inspection-photo", photo.id],
    queryFn: () => readPhoto(photo.id),
    gcTime: 0,
  });
  if (isPending) return null;
  return data === null || data === undefined ? (
    <p className="quiet small">{t("inspection.photoGone", { name: photo.name })}</p>
  ) : (
    <PhotoPicture photo={photo} blob={data} />
  );
}

/** The picture itself, with when it was taken. */
export function PhotoPicture({ photo, blob }: { readonly photo: InspectionPhoto; readonly blob: Blob }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const address = useMemo(() => URL.createObjectURL(blob), [blob]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  const taken = moment(Date.parse(photo.takenAt));
  return (
    <figure className="photo">
      <img src={address} alt={t("inspection.photoOf", { name: photo.name })} />
      <figcaption className="quiet small">
        {t("inspection.photoTaken", { name: photo.name, moment: taken })}
      </figcaption>
    </figure>
  );
}
