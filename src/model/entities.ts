import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from "geojson";

export type Area = Polygon | MultiPolygon;
export type Path = LineString | MultiLineString;

/**
 * What every feature of a district has. Geometry is lng, lat in degrees (CGCS2000, equal to WGS 84
 * for every purpose here), already closed, cleaned and repaired; what was done is in the dataset.
 */
interface Entity<G> {
  /** Unique in its dataset; the code where the thing has one. */
  readonly id: string;
  readonly name: string;
  readonly geometry: G;
}

/** Someone who answers for a thing. Synthetic in the demo; never sent anywhere. */
export interface Responsible {
  readonly responsible?: string;
  readonly phone?: string;
}

export interface Boundary extends Entity<Area> {
  /** 6 digits. */
  readonly code: string;
  /** The land area a statistical office publishes; the polygon's own area is used where it is missing. */
  readonly landAreaSquareMetres?: number;
}

export const townKinds = ["town", "township", "street"] as const;
export interface Town extends Entity<Area>, Responsible {
  /** 9 digits: county 6 + town 3. */
  readonly code: string;
  readonly kind: (typeof townKinds)[number];
}

export const villageKinds = ["village", "community"] as const;
export interface Village extends Entity<Area>, Responsible {
  /** 12 digits: county 6 + town 3 + village or community 3. */
  readonly code: string;
  readonly kind: (typeof villageKinds)[number];
}

export const gridKinds = ["basic", "dedicated"] as const;
export interface Grid extends Entity<Area>, Responsible {
  /** 15 digits: county 6 + town 3 + village 3 + sequence 3, west to east, north to south. */
  readonly code: string;
  /** Which grid system it belongs to (综治, 城管, 创城 …): several coexist in one county. */
  readonly system: string;
  readonly kind: (typeof gridKinds)[number];
  readonly households?: number;
  readonly population?: number;
  /** Full- and part-time grid workers. */
  readonly staff?: number;
}

export interface KeeperArea extends Entity<Area>, Responsible {
  readonly routeId?: string;
}

export interface Team extends Entity<Point>, Responsible {
  readonly members?: number;
  readonly gridCode?: string;
}

export const duties = ["street-keeper", "ranger", "volunteer"] as const;
export interface PatrolRoute extends Entity<Path>, Responsible {
  readonly duty: (typeof duties)[number];
  /** The longest time that may pass between two patrols. */
  readonly requiredIntervalHours?: number;
}

export interface PatrolTrack extends Entity<LineString> {
  readonly routeId?: string;
  readonly duty: (typeof duties)[number];
  /** One time for each vertex, milliseconds since 1970-01-01 UTC, ascending. */
  readonly timesMs: readonly number[];
}

export const landClasses = [
  "arbor", // 乔木林
  "bamboo", // 竹林
  "special-shrub", // 国家特别规定灌木林
  "shrub", // 一般灌木林
  "belt", // 农田林网与四旁树
  "young", // 未成林造林地
  "sparse", // 疏林地
  "nursery", // 苗圃
  "bare", // 无立木林地、宜林地
  "farmland", // 耕地: no forest land; surveys list it among their parcels, and the fields' edge is measured by it
] as const;
export type LandClass = (typeof landClasses)[number];
/** What of a survey's parcels is forest land, whether or not trees stand on it. */
export type ForestClass = Exclude<LandClass, "farmland">;
export interface ForestZone extends Entity<Area>, Responsible {
  readonly landClass: LandClass;
  readonly year: number;
  readonly management?: string;
  readonly origin?: "natural" | "planted";
  /** Crown density 郁闭度, 0–1. */
  readonly crownDensity?: number;
}

export const postClasses = [
  "checkpoint", // 卡口
  "watchtower", // 瞭望塔
  "water", // 水源
  "fire-team", // 扑火队
  "village-mouth", // 村口
  "gully-mouth", // 沟口
  "road-mouth", // 路口
  "mountain-mouth", // 山口
  "hilltop", // 山头
  "field-end", // 地头
  "grave", // 坟头
  "crowd", // 人头: a place where people gather, never a person
  "source", // 源头
  "forest-entrance", // 进山入口: where a road enters the forest
  "patrol-point", // 必巡点
] as const;
export type PostClass = (typeof postClasses)[number];
export interface Post extends Entity<Point>, Responsible {
  readonly class: PostClass;
  /** Height of the observer above the ground. */
  readonly heightMetres?: number;
  readonly rangeMetres?: number;
  /** When it is manned, in OpenStreetMap's opening_hours syntax. */
  readonly dutyHours?: string;
  readonly routeId?: string;
  readonly members?: number;
  /** Whether somebody is there now, as a stream tells it. */
  readonly manned?: boolean;
}

export const parkClasses = ["comprehensive", "community", "specialised", "pocket", "square"] as const;
export interface Park extends Entity<Area>, Responsible {
  readonly class: (typeof parkClasses)[number];
  /** Inside a historic quarter (历史文化街区), where some standards count smaller parks. */
  readonly historic?: boolean;
  readonly openingHours?: string;
}

export const greenCovers = ["canopy", "shrub", "lawn"] as const;
export interface Green extends Entity<Area> {
  readonly cover: (typeof greenCovers)[number];
  /** Whether it counts as green land (绿地率), not only as cover (绿化覆盖率). */
  readonly greenLand: boolean;
}

export const districtAges = ["new", "old"] as const;
export interface Residential extends Entity<Area> {
  /** 新区 or 旧区: some rules ask more of what is newly built. */
  readonly districtAge?: (typeof districtAges)[number];
  readonly households?: number;
  readonly population?: number;
}

export type BuiltUp = Entity<Area>;

export const facilityCategories = [
  "toilet", // 公共厕所
  "rest-station", // 爱心驿站
  "canteen", // 便民餐厅
  "liaison-station", // 联络站
  "car-park", // 共享停车场
  "ebike-charger", // 电动自行车充电
  "ev-charger", // 电动汽车充电
  "service-station", // 社区服务站
  "health-centre", // 社区卫生服务中心
  "medicine-point", // 便民取药点
  "kindergarten",
  "primary-school",
  "middle-school",
  "market", // 菜市场
  "eldercare", // 老年人日间照料
] as const;
export type FacilityCategory = (typeof facilityCategories)[number];
export interface Facility extends Entity<Point>, Responsible {
  readonly category: FacilityCategory;
  /** In OpenStreetMap's opening_hours syntax; missing means unknown, not always. */
  readonly openingHours?: string;
  /** Overrides the profile's radius for this one place. */
  readonly radiusMetres?: number;
}

export interface Compound extends Entity<Area | Point>, Responsible {
  readonly households?: number;
  readonly population?: number;
  /** Who runs the property: 物业公司, 业委会, 社区代管 … */
  readonly management?: string;
  readonly gridCode?: string;
}

export const findingStatuses = ["reported", "filed", "dispatched", "resolved", "closed", "rejected"] as const;
export interface Finding extends Entity<Point>, Responsible {
  readonly category: string;
  readonly status: (typeof findingStatuses)[number];
  readonly foundAtMs: number;
  /** 立案 */
  readonly filedAtMs?: number;
  readonly dueAtMs?: number;
  readonly closedAtMs?: number;
  /** How often it was sent back for rework 返工. */
  readonly reworks?: number;
  readonly gridCode?: string;
}

export const roadClasses = [
  "motorway",
  "national",
  "provincial",
  "county",
  "township",
  "village",
  "street",
  "forest-road",
] as const;
export interface Road extends Entity<Path> {
  readonly class: (typeof roadClasses)[number];
  /** 林荫路, as the survey has it. */
  readonly treeLined?: boolean;
}

export interface River extends Entity<Path> {
  /** Strahler order: 1 is a headwater. */
  readonly order?: number;
}

/** What a file of each role becomes. */
export interface EntityByRole {
  boundary: Boundary;
  towns: Town;
  villages: Village;
  grids: Grid;
  "keeper-areas": KeeperArea;
  teams: Team;
  "patrol-routes": PatrolRoute;
  "patrol-tracks": PatrolTrack;
  forest: ForestZone;
  posts: Post;
  parks: Park;
  green: Green;
  residential: Residential;
  "built-up": BuiltUp;
  facilities: Facility;
  compounds: Compound;
  findings: Finding;
  roads: Road;
  rivers: River;
}
