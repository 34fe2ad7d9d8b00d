import { useId } from "react";
import { glyphs } from "../../layers/glyphs/glyphs";
import { type MarkImage, type PatternImage, parseImageId } from "../../layers/image-id";
import type { LegendEntry } from "../../layers/layer-kind";
import { markOutlines } from "./mark-outlines";

/** A sample of what the map shows, 20 × 14 in its own units. */
export function Swatch({ entry }: { readonly entry: LegendEntry }) {
  const image = entry.image === undefined ? null : parseImageId(entry.image);
  return (
    <svg className="swatch" viewBox="0 0 20 14" aria-hidden="true">
      {image?.type === "mark" ? (
        <Mark mark={image.mark} />
      ) : (
        <Sample entry={entry} pattern={image?.pattern ?? null} />
      )}
    </svg>
  );
}

function Sample({ entry, pattern }: { readonly entry: LegendEntry; readonly pattern: PatternImage | null }) {
  const { shape, color, glyph } = entry;
  switch (shape) {
    case "line":
      return <line x1="1" y1="7" x2="19" y2="7" stroke={color} strokeWidth="2.4" />;
    case "dash":
      return <line x1="1" y1="7" x2="19" y2="7" stroke={color} strokeWidth="2" strokeDasharray="4 2.5" />;
    case "point":
      return <circle cx="10" cy="7" r="4" fill={color} />;
    case "glyph":
      return (
        <path transform="translate(3 0) scale(0.875)" d={pathOf(glyph)} fill={color} fillRule="evenodd" />
      );
    case "wash":
      return <rect x="1" y="1" width="18" height="12" fill={color} fillOpacity="0.22" stroke={color} />;
    case "fill":
    case "hatch":
      return <Ground color={color} pattern={pattern} hatched={shape === "hatch"} />;
  }
}

const pathOf = (glyph: string | undefined): string => glyphs[glyph as keyof typeof glyphs] ?? "";

function Ground(props: {
  readonly color: string;
  readonly pattern: PatternImage | null;
  readonly hatched: boolean;
}) {
  const { color, pattern, hatched } = props;
  const id = useId();
  const textured = pattern !== null || hatched;
  const ink = pattern?.color ?? color;
  const turn = pattern?.kind === "backlines" ? 45 : -45;
  return (
    <>
      <defs>
        <pattern
          id={id}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${turn})`}
        >
          {pattern?.kind === "dots" ? (
            <circle cx="2" cy="2" r="0.8" fill={ink} />
          ) : (
            <line x1="0" y1="0" x2="0" y2="4" stroke={ink} strokeWidth="2" />
          )}
        </pattern>
      </defs>
      <rect
        x="0.5"
        y="0.5"
        width="19"
        height="13"
        fill={color}
        fillOpacity={textured ? 0.18 : 1}
        stroke={color}
      />
      {textured ? <rect x="0.5" y="0.5" width="19" height="13" fill={`url(#${id})`} /> : null}
    </>
  );
}

function Mark({ mark }: { readonly mark: MarkImage }) {
  const { body, fill, stroke, strokePixels, glyph, glyphColor } = mark;
  const inner = body === "none" ? "scale(1)" : "translate(3.2 3.2) scale(0.6)";
  return (
    <g transform="translate(3 0) scale(0.875)">
      {body === "none" ? null : (
        <path
          d={markOutlines[body]}
          fill={fill || "none"}
          stroke={stroke || "none"}
          strokeWidth={Math.min(2, strokePixels)}
        />
      )}
      {glyph === null ? null : (
        <path transform={inner} d={pathOf(glyph)} fill={glyphColor} fillRule="evenodd" />
      )}
    </g>
  );
}
