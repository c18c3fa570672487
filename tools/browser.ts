/**
 * The browser for the tests of the screens: Debian's Chromium without a window, which takes a fifth less of the processor than the
 * whole one; the whole one where that cannot be had; else the one Playwright brings.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { bin } from "./child.ts";

const PACKAGE = "chromium-headless-shell";
const WINDOWLESS = `/usr/bin/${PACKAGE}`;
const KNOWN = [WINDOWLESS, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium, installed first where that is possible; undefined means Playwright's own. */
export function findBrowser(): string | undefined {
  const isDebian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (isDebian && !process.env.MERIT_BROWSER && !existsSync(WINDOWLESS)) installFromDebian();
  const found = installedBrowser();
  if (found) return found;
  console.log("No Chromium on this machine: fetching Playwright's (from its own download host). An own one can be named in MERIT_BROWSER.");
  execFileSync(process.execPath, [bin.playwright, "install", "chromium"], { stdio: "inherit" });
  return undefined;
}

/** Without a network it says so after seconds, and another browser does. */
function installFromDebian(): void {
  console.log(`Installing Debian's ${PACKAGE} (a minute at most) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]): boolean => {
    const options = ["-q", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=10"];
    return spawnSync("apt-get", [...options, ...args], { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  };
  const isThere = apt("update") && apt("install", "-y", "--no-remove", "--no-install-recommends", PACKAGE, "fonts-liberation");
  if (!isThere) console.log("It could not be installed: another browser is used, if there is one.");
}

export const installedBrowser = (): string | undefined => process.env.MERIT_BROWSER ?? KNOWN.find((file) => existsSync(file));

if (import.meta.main) console.log(findBrowser() ?? "Playwright's Chromium");
