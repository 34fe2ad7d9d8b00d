import { type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Inspection } from "../../data/inspection/inspection";
import { signatureBox, signaturePath } from "../../data/inspection/signature";
import { Button } from "../../ui/button";

type Signature = Inspection["signature"];

/** A share of a length, to a thousandth: finer than any finger, and it keeps the record small. */
const shareOf = (part: number, whole: number) =>
  Math.round(Math.max(0, Math.min(1, whole > 0 ? part / whole : 0)) * 1000) / 1000;

/** A field to sign in with a finger, a pen or a mouse. Each stroke is handed on when the finger leaves the glass. */
export function SignaturePad(props: {
  readonly signature: Signature;
  readonly onChange: (signature: Signature) => void;
}) {
  const { signature, onChange } = props;
  const { t } = useTranslation();
  const [stroke, setStroke] = useState<readonly number[]>([]);
  const drawing = useRef(false);
  const strokes = signature?.strokes ?? [];
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const point = [
      shareOf(event.clientX - box.left, box.width),
      shareOf(event.clientY - box.top, box.height),
    ];
    setStroke((before) => [...before, ...point]);
  };
  const lift = () => {
    if (!drawing.current) return;
    drawing.current = false;
    onChange({ strokes: [...strokes, [...stroke]], signedAt: new Date().toISOString() });
    setStroke([]);
  };
  return (
    <div className="signature">
      <svg
        className="signature-field"
        viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t(strokes.length > 0 ? "inspection.signed" : "inspection.sign")}
        onPointerDown={(event) => {
          drawing.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(event);
        }}
        onPointerMove={(event) => drawing.current && draw(event)}
        onPointerUp={lift}
        onPointerCancel={lift}
      >
        <path className="signature-line" d={signaturePath([...strokes, [...stroke]])} />
      </svg>
      <p className="signature-foot">
        <span className="quiet small">{t(strokes.length > 0 ? "inspection.signed" : "inspection.sign")}</span>
        <Button disabled={strokes.length === 0} onPress={() => onChange(null)}>
          {t("inspection.clearSign")}
        </Button>
      </p>
    </div>
  );
}

/** A signature to look at. */
export function SignaturePicture({ signature }: { readonly signature: NonNullable<Signature> }) {
  const { t } = useTranslation();
  return (
    <svg
      className="signature-picture"
      viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
      role="img"
      aria-label={t("inspection.signed")}
    >
      <path className="signature-line" d={signaturePath(signature.strokes)} />
    </svg>
  );
}
