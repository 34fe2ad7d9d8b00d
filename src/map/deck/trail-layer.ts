import type { Accessor, DefaultProps } from "@deck.gl/core";
import { PathLayer, type PathLayerProps } from "@deck.gl/layers";

/** Times are seconds since a start of the caller's choice, so that 32 bits hold them. */
interface OwnProps<T> {
  getTimestamps?: Accessor<T, readonly number[]>;
  /** The moment shown: what was walked later is not there yet. */
  currentTime?: number;
  /** How far back the trail is bright. */
  trailSeconds?: number;
  /** What the trail fades to: 0 is gone, 1 does not fade. */
  restingAlpha?: number;
}

export type TrailLayerProps<T> = OwnProps<T> & PathLayerProps<T>;

const defaultProps: DefaultProps<TrailLayerProps<unknown>> = {
  getTimestamps: { type: "accessor", value: [] },
  currentTime: { type: "number", value: 0 },
  trailSeconds: { type: "number", value: 600, min: 1 },
  restingAlpha: { type: "number", value: 0, min: 0, max: 1 },
};

const uniforms = `layout(std140) uniform trailUniforms {
  float currentTime;
  float trailSeconds;
  float restingAlpha;
} trail;
`;

const trailModule = {
  name: "trail",
  vs: uniforms,
  fs: uniforms,
  uniformTypes: { currentTime: "f32", trailSeconds: "f32", restingAlpha: "f32" },
} as const;

/**
 * Paths that are walked in time: up to the moment shown, bright at the walker and fading behind.
 *
 * Each vertex carries its time; the shader finds the time of every pixel between two of them. It is what
 * deck.gl's TripsLayer does, but the past fades to a resting strength instead of vanishing.
 */
export class TrailLayer<T = unknown> extends PathLayer<T, Required<OwnProps<T>>> {
  static override readonly layerName = "TrailLayer";
  static override readonly defaultProps = defaultProps as DefaultProps;

  override getShaders() {
    const shaders = super.getShaders();
    return {
      ...shaders,
      modules: [...shaders.modules, trailModule],
      inject: {
        "vs:#decl": "in float instanceTimes; in float instanceNextTimes; out float vTime;",
        "vs:#main-end":
          "vTime = mix(instanceTimes, instanceNextTimes, clamp(vPathPosition.y / vPathLength, 0.0, 1.0));",
        "fs:#decl": "in float vTime;",
        "fs:#main-start": "if (vTime > trail.currentTime) discard;",
        "fs:DECKGL_FILTER_COLOR":
          "color.a *= max(trail.restingAlpha, 1.0 - (trail.currentTime - vTime) / trail.trailSeconds);",
      },
    };
  }

  override initializeState() {
    super.initializeState();
    this.getAttributeManager()?.addInstanced({
      timestamps: {
        size: 1,
        accessor: "getTimestamps",
        shaderAttributes: {
          instanceTimes: { vertexOffset: 0 },
          instanceNextTimes: { vertexOffset: 1 },
        },
      },
    });
  }

  override draw(parameters: Parameters<PathLayer<T>["draw"]>[0]) {
    const { currentTime, trailSeconds, restingAlpha } = this.props;
    this.state.model?.shaderInputs.setProps({ trail: { currentTime, trailSeconds, restingAlpha } });
    super.draw(parameters);
  }
}
