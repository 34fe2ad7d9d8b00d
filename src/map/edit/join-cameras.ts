import type { EditMap } from "./held-stage";

/** Two maps that look at the same ground from now on, whichever is moved; returns how to part them. */
export function joinCameras(one: EditMap, other: EditMap): () => void {
  let isLeading = false;
  const follow = (leader: EditMap, follower: EditMap) => () => {
    // The follower's own move is not to move the leader back.
    if (isLeading) return;
    isLeading = true;
    follower.jumpTo({
      center: leader.getCenter(),
      zoom: leader.getZoom(),
      bearing: leader.getBearing(),
      pitch: leader.getPitch(),
    });
    isLeading = false;
  };
  const [right, left] = [follow(one, other), follow(other, one)];
  one.on("move", right);
  other.on("move", left);
  right();
  return () => {
    one.off("move", right);
    other.off("move", left);
  };
}
