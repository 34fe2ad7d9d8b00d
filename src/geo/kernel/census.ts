import { type Arena, demandRole, wallRole } from "./arena";
import { grown } from "./curves";

/** Counts which regions of an arena one is in while walking from west to east. */
export class Census {
  /** Winding number of each group, while walking and at the window's western side. */
  winding = new Int32Array(16);
  private base = new Int32Array(16);
  /** Groups of each service that one is in. */
  private held = new Int32Array(16);
  private arena!: Arena;
  private depth = 1;
  private demands = 0;
  private services = 0;
  /** Walls one still has to enter. */
  private walls = 0;

  reset(arena: Arena, depth: number): void {
    const { groups } = arena;
    this.arena = arena;
    this.depth = depth;
    this.demands = 0;
    this.services = 0;
    this.walls = arena.role.subarray(0, groups).includes(wallRole) ? 1 : 0;
    if (this.base.length < groups) {
      this.base = grown(this.base, groups);
      this.winding = grown(this.winding, groups);
      this.held = grown(this.held, groups);
    }
    this.base.fill(0, 0, groups);
    this.winding.fill(0, 0, groups);
    this.held.fill(0, 0, groups);
  }

  /** Whether one is on the ground that is measured. */
  get inside(): boolean {
    return this.demands > 0 && this.services >= this.depth && this.walls === 0;
  }

  /** Crosses the outline of a group; true when one entered its region or left it. */
  cross(group: number, turn: number): boolean {
    const { winding } = this;
    const before = winding[group]!;
    const after = this.arena.evenOdd[group] === 1 ? before ^ 1 : before + turn;
    winding[group] = after;
    if (before > 0 === after > 0) return false;
    this.count(group, after > 0 ? 1 : -1);
    return true;
  }

  /** The same for an outline west of the window: the walk starts with it. */
  crossWest(group: number, turn: number): void {
    this.cross(group, turn);
    this.base[group] = this.winding[group]!;
  }

  private count(group: number, step: number): void {
    const role = this.arena.role[group]!;
    if (role === demandRole) this.demands += step;
    else if (role === wallRole) this.walls -= step;
    else {
      const owner = this.arena.owner[group]!;
      const held = this.held[owner]! + step;
      this.held[owner] = held;
      if (held === 0 || (held === 1 && step === 1)) this.services += step;
    }
  }

  /**
   * What begins (-1) or ends (1) at piece `at` of those in order from west to east, 0 where nothing changes. One is in the
   * west before and after.
   */
  edgeAt(order: Int32Array, at: number): number {
    const { group, turn } = this.arena;
    for (let i = 0; i < at; i++) this.cross(group[order[i]!]!, turn[order[i]!]!);
    const before = this.inside;
    this.cross(group[order[at]!]!, turn[order[at]!]!);
    const after = this.inside;
    this.goBack(order, at + 1);
    return before === after ? 0 : after ? -1 : 1;
  }

  /** Back to the west after a walk across these pieces. */
  goBack(order: Int32Array, active: number): void {
    const { winding, base } = this;
    const { group } = this.arena;
    for (let i = 0; i < active; i++) {
      const region = group[order[i]!]!;
      const now = winding[region]!;
      const then = base[region]!;
      if (now === then) continue;
      winding[region] = then;
      if (now > 0 !== then > 0) this.count(region, then > 0 ? 1 : -1);
    }
  }
}
