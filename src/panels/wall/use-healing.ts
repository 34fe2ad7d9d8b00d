import { useEffect, useRef, useState } from "react";
import { useOfflineStatus } from "../../data/offline/offline-status";
import { useDistrict } from "../../data/queries/use-district";
import { useHealth } from "../../data/queries/use-health";
import { localTime } from "../../model/local-time";
import { driftAt } from "../../scenes/drift";
import { isNewVersionThere } from "../../scenes/new-page";
import { pagePort, type ReloadReason, reloadQuietly } from "../../scenes/reload";
import { leapOf, lookAfter, lookSeconds, noWorries, type Pulse, passed } from "../../scenes/watchdog";
import { useSiteConfig } from "../choice/site-config";

const reload = (reason: ReloadReason) => void reloadQuietly(reason, pagePort);

interface MemoryOfChromium {
  readonly memory?: { readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number };
}

function pulseOf(workerFailed: boolean): Pulse {
  const map = document.querySelector(".map-view");
  const { memory } = performance as MemoryOfChromium;
  return {
    drawn: map?.getAttribute("data-drawn") ?? null,
    busy: map?.getAttribute("aria-busy") === "true",
    memory: memory === undefined ? null : memory.usedJSHeapSize / memory.jsHeapSizeLimit,
    workerFailed,
  };
}

/** Looks after a wall nobody looks after: what stays broken for minutes is loaded anew, and each night where wanted. */
export function useWatchdog(): void {
  const { wall } = useSiteConfig();
  const failed = useHealth().state === "failed";
  const { data: summary } = useDistrict();
  const timeZone = summary?.manifest.timeZone ?? "Asia/Shanghai";
  const worries = useRef(noWorries);
  const minutes = useRef<number | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      const look = lookAfter(worries.current, pulseOf(failed));
      worries.current = look.worries;
      if (look.reload !== null) reload(look.reload);
      const now = localTime(Date.now(), timeZone).minutes;
      const before = minutes.current ?? now;
      minutes.current = now;
      if (wall.reloadAt !== null && passed(wall.reloadAt, before, now)) reload("nightly");
    }, lookSeconds * 1000);
    return () => clearInterval(timer);
  }, [failed, timeZone, wall.reloadAt]);
}

/** A part of the program that is no longer on the server: there is a new version, and this page is of the old one. */
export function useLostParts(): void {
  useEffect(() => {
    const onGone = () => reload("new-version");
    window.addEventListener("vite:preloadError", onGone);
    return () => window.removeEventListener("vite:preloadError", onGone);
  }, []);
}

const versionMs = 15 * 60_000;

/** Takes a new version of the program when one scene gives way to the next, where nobody sees a page being loaded. */
export function useNewVersion(scene: string | null): void {
  const stored = useOfflineStatus(({ newVersion }) => newVersion);
  const [found, setFound] = useState(false);
  const there = stored || found;
  const readySince = useRef<string | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      // Without https the device stores nothing that could tell.
      void isNewVersionThere().then((other) => other && setFound(true));
    }, versionMs);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (!there) return;
    readySince.current ??= scene ?? "";
    if (readySince.current !== scene) reload("new-version");
  }, [there, scene]);
}

const tickMs = 5000;

/** Counts the times the machine woke up or its clock was set: connections of before are not worth trusting. */
export function useWakes(): number {
  const [wakes, setWakes] = useState(0);
  useEffect(() => {
    let [steady, wall] = [performance.now(), Date.now()];
    const timer = setInterval(() => {
      const [nextSteady, nextWall] = [performance.now(), Date.now()];
      if (leapOf(tickMs, nextSteady - steady, nextWall - wall) !== null) setWakes((count) => count + 1);
      [steady, wall] = [nextSteady, nextWall];
    }, tickMs);
    return () => clearInterval(timer);
  }, []);
  return wakes;
}

/** How far the picture stands off its place now, in pixels. */
export function useDrift(): readonly [x: number, y: number] {
  const { wall } = useSiteConfig();
  const [place, setPlace] = useState(driftAt(0));
  useEffect(() => {
    if (!wall.drift) return;
    const timer = setInterval(() => setPlace(driftAt(Date.now())), lookSeconds * 1000);
    return () => clearInterval(timer);
  }, [wall.drift]);
  return place;
}
