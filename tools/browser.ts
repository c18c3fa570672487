/** The browser for the tests of the screens: Debian's Chromium if it can be had, else the one Playwright brings. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { bin } from "./child.ts";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium, installed first where that is possible; undefined means Playwright's own. */
export function findBrowser(): string | undefined {
  const found = installedBrowser();
  if (found) return found;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    console.log("No Chromium on this machine: installing Debian's package (a minute or two) ...");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["update", "-qq"], { env, stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-liberation"], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    return installedBrowser();
  }
  console.log("No Chromium on this machine: fetching Playwright's (from its own download host). An own one can be named in MERIT_BROWSER.");
  execFileSync(process.execPath, [bin.playwright, "install", "chromium"], { stdio: "inherit" });
  return undefined;
}

export const installedBrowser = (): string | undefined => process.env.MERIT_BROWSER ?? KNOWN.find((file) => existsSync(file));

if (import.meta.main) console.log(findBrowser() ?? "Playwright's Chromium");
