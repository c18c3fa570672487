/**
 * dependency-cruiser reads our sources with swc (it knows no TypeScript 7), but does not read JSX with it and does not tell
 * `import type` from `import`. Loaded by .dependency-cruiser.cjs, this teaches swc's parser both: a type-only import is handed on
 * as `import x = require()`, a form that erasableSyntaxOnly forbids in our own sources. Rules see it as "import-equals".
 */
const swc = require("@swc/core");

const parseFile = swc.parseFileSync;

swc.parseFileSync = (file, options) => {
  const module = parseFile(file, { ...options, tsx: file.endsWith("x") });
  module.body = module.body.map(markTypeOnly);
  return module;
};

function markTypeOnly(node) {
  const isImport = node.type === "ImportDeclaration" || node.type === "ExportNamedDeclaration";
  if (!isImport || !node.typeOnly || !node.source) return node;
  return {
    type: "TsImportEqualsDeclaration",
    span: node.span,
    declare: false,
    isExport: false,
    isTypeOnly: true,
    id: { type: "Identifier", span: node.span, value: "type", optional: false },
    moduleRef: { type: "TsExternalModuleReference", span: node.span, expression: node.source },
  };
}
