export { compareUnits } from "./compare-units.ts";
export { productsByUnit } from "./products-by-unit.ts";
export { unitsSideBySide } from "./units-side-by-side.ts";
