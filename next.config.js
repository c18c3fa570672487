import createNextIntlPlugin from "next-intl/plugin";

const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Content-Security-Policy", value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native code and generated clients are loaded by Node itself, not bundled.
  serverExternalPackages: [
    "better-sqlite3",
    "@duckdb/node-api",
    "pg",
    "pg-copy-streams",
    "@prisma/client",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
  ],
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
  devIndicators: false,
  agentRules: false,
  experimental: { agentUpgrade: false },
};

export default createNextIntlPlugin("./app/_i18n/request.ts")(config);
