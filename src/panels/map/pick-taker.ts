import { create } from "zustand";

type Take = (at: readonly [lng: number, lat: number]) => void;

/** Who takes the next presses on the map instead of the selection: a panel that asks for places. */
export const usePickTaker = create<{ readonly take: Take | null }>(() => ({ take: null }));

/** From now on presses go to `take`; null gives them back to the selection. */
export const takePicks = (take: Take | null): void => usePickTaker.setState({ take });
