/** The rules of the house (see CONTRIBUTING.md), as errors. tools/house-rules.test.ts plants a violation of each. */
require("./tools/lint/dependency-parser.cjs");

/** What a type-only import looks like here: see dependency-parser.cjs. Types vanish at run time, so some rules let them pass. */
const TYPE_ONLY = "import-equals";
const TESTS = "(\\.test\\.tsx?$|\\.integration\\.test\\.ts$|/testing/|^bench/|^e2e/|^tools/)";
const CALCULATORS = "contribution|splits|ranking|analysis|plan|grading|bonus|metrics|agreement";
const npm = (...names) => `(^|/)node_modules/(${names.join("|")})/`;

const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      "no-cycles",
      "Modules that need each other are one module, or hide a third one: take out what both need.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: [TYPE_ONLY] } },
    ),
    rule("no-unresolvable", "The imported module is not there.", {}, { couldNotResolve: true }),
    rule(
      "no-dev-dependency",
      "What runs in production comes from `dependencies`: move the package there or do without it.",
      { path: "^(app|cli|lib|server)/", pathNot: TESTS },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: [TYPE_ONLY], pathNot: npm("@types/.*") },
    ),
    rule(
      "no-undeclared-package",
      "A package that package.json does not name may vanish with the next install: name it there.",
      { path: "^(app|cli|lib|server)/" },
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
    rule(
      "no-test-code-in-production",
      "Tests and tools use the code, never the other way round (cli/merit.mjs generates the clients at its first start).",
      { path: "^(app|cli|lib|server)/", pathNot: [TESTS, "^cli/merit\\.mjs$"] },
      { path: TESTS },
    ),
    rule(
      "scoring-is-pure",
      "lib/scoring imports only itself, decimal.js and date-fns: pure functions over plain values. Hand in what you need as a parameter.",
      { path: "^lib/scoring/", pathNot: TESTS },
      { pathNot: ["^lib/scoring/", npm("decimal\\.js", "date-fns")] },
    ),
    rule(
      "scoring-bottom",
      "money, periods, explanation and errors stand at the bottom of lib/scoring: they import only each other.",
      { path: "^lib/scoring/(money/|periods/|explanation/|errors\\.ts)", pathNot: TESTS },
      { path: "^lib/scoring/", pathNot: "^lib/scoring/(money/|periods/|explanation/|errors\\.ts)" },
    ),
    rule(
      "calculators-stand-alone",
      "Calculators do not import each other: a file directly in lib/scoring (score-period.ts) composes them.",
      { path: `^lib/scoring/(${CALCULATORS})/`, pathNot: TESTS },
      { path: `^lib/scoring/((${CALCULATORS})/|(?!errors\\.ts)[^/]+$)`, pathNot: "^lib/scoring/$1/" },
    ),
    rule(
      "lib-knows-nobody",
      "lib is the bottom: it imports nothing from the server, the application, the command line or the tools.",
      { path: "^lib/", pathNot: TESTS },
      { path: "^(app|bench|cli|e2e|prisma|server|tools)/" },
    ),
    rule(
      "server-knows-no-caller",
      "app and cli call the server, never the other way round.",
      { path: "^server/", pathNot: TESTS },
      { path: "^(app|bench|cli|e2e|tools)/" },
    ),
    rule(
      "foundations-know-no-features",
      "db, audit, access, imports, runs and jobs carry the features: what they need from one belongs below, or comes as a parameter.",
      { path: "^server/(db|audit|access|imports|runs|jobs)/", pathNot: TESTS },
      { path: "^server/(features|api)/" },
    ),
    rule(
      "database-through-repositories",
      "Only repositories, server/audit, server/db, server/imports, server/jobs and server/runs touch the database: move the query into a *repository.ts. Types may be imported by all.",
      {
        path: "^(app|lib|server)/",
        pathNot: [
          TESTS,
          "repository\\.ts$",
          "^server/(audit|db|imports|jobs|runs)/",
          "^server/features/database/",
          "^server/api/(context|database)\\.ts$",
        ],
      },
      { path: "^server/db/", dependencyTypesNot: [TYPE_ONLY] },
    ),
    rule(
      "drivers-stay-in-db",
      "Database drivers and the Prisma client are used in server/db alone (pg-boss in server/jobs).",
      { pathNot: [TESTS, "^server/db/", "^server/jobs/"] },
      { path: npm("@prisma/.*", "pg", "pg-boss", "pg-copy-streams", "better-sqlite3", "prisma"), dependencyTypesNot: [TYPE_ONLY] },
    ),
    rule(
      "duckdb-stays-in-imports",
      "DuckDB stages imports and keeps nothing: it is used in server/imports alone.",
      { pathNot: [TESTS, "^server/imports/"] },
      { path: npm("@duckdb/.*"), dependencyTypesNot: [TYPE_ONLY] },
    ),
    rule(
      "features-are-closed",
      "A feature is used through its index.ts: what others need of it is exported there.",
      { path: "^server/features/([^/]+)/" },
      { path: "^server/features/", pathNot: ["^server/features/$1/", "^server/features/([^/]+/index|[^/]+)\\.ts$"] },
    ),
    rule(
      "features-are-closed-to-others",
      "A feature is used through its index.ts (server/api also takes its router.ts).",
      { pathNot: ["^server/features/", TESTS] },
      { path: "^server/features/", pathNot: "^server/features/([^/]+/(index|router)|[^/]+)\\.ts$" },
    ),
    rule(
      "routers-are-for-the-api",
      "A router is tRPC's view of a feature: the command line, jobs and other features call the use cases of index.ts.",
      { pathNot: ["^server/(api|features)/", TESTS] },
      { path: "^server/features/[^/]+/router\\.ts$" },
    ),
    rule(
      "procedures-call-use-cases",
      "Procedure -> use case -> repository: a procedure checks and hands over, it does not query.",
      { path: "^server/(api/|features/.*(procedure|router)s?\\.ts$)", pathNot: TESTS },
      { path: "repository\\.ts$", dependencyTypesNot: [TYPE_ONLY] },
    ),
    rule(
      "use-cases-know-no-transport",
      "A use case serves the application and the command line alike: tRPC and Next stay in procedures, routers and server/api.",
      {
        path: "^(server|lib|cli)/",
        pathNot: [TESTS, "^server/api/", "^server/features/.*(procedure|procedures|router|types|\\.schema)\\.ts$"],
      },
      { path: ["^server/api/", npm("@trpc/.*", "next", "react", "react-dom", "superjson")] },
    ),
    rule(
      "app-through-trpc",
      "app reaches the server only through server/api.",
      { path: "^app/" },
      { path: "^(server|cli|prisma|tools)/", pathNot: "^server/api/" },
    ),
    rule(
      "app-does-not-compute",
      "A figure is computed in one place, on the server: app may use money, periods and types of lib/scoring, and shows what it is given.",
      { path: "^app/", pathNot: TESTS },
      { path: "^lib/scoring/", pathNot: "^lib/scoring/(money|periods)/", dependencyTypesNot: [TYPE_ONLY] },
    ),
    rule(
      "cli-calls-use-cases",
      "The command line calls the same use cases as the application: features/*/index.ts, beside db, access, jobs, env, lib/messages, and money and periods of lib/scoring.",
      { path: "^cli/", pathNot: [TESTS, "^cli/merit\\.mjs$"] },
      {
        path: "^(app|bench|e2e|lib|prisma|server|tools)/",
        pathNot: [
          "^server/features/[^/]+/index\\.ts$",
          "^server/(db|access|jobs)/",
          "^server/env\\.ts$",
          "^lib/messages/",
          "^lib/scoring/(money|periods)/",
        ],
        dependencyTypesNot: [TYPE_ONLY],
      },
    ),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^server/db/generated/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json", ".css"],
    },
    cache: false,
    progress: { type: "none" },
  },
};
