import { activeClients, clients, newClients } from "./clients.ts";
import { activities, contacts, workload } from "./contacts.ts";
import { adb, closing, income, margin, marginIncome } from "./credit-metrics.ts";
import { growth } from "./growth.ts";
import type { Metric } from "./metric.ts";
import { productsPerClient } from "./products-per-client.ts";
import { rating } from "./rating.ts";
import { retention } from "./retention.ts";

/** Every metric, in the order in which they are offered. */
export const METRICS: readonly Metric[] = [
  adb, closing, growth, margin, income, marginIncome,
  clients, newClients, activeClients, productsPerClient, retention,
  contacts, activities, workload, rating,
]; // biome-ignore format: in groups

/** The metric of this code, or undefined. */
export const metricOf = (code: string): Metric | undefined => METRICS.find((metric) => metric.code === code);
