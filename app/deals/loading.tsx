export { PageSkeleton as default } from "../_components/skeleton.tsx";
