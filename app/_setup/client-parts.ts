"use client";

import dynamic from "next/dynamic";

/**
 * The parts of the first minutes that live in the browser, loaded where they are shown: every room can show them while there are
 * no figures, and none shall bring them along once there are.
 */
export const SetupProvider = dynamic(() => import("../_trpc/provider.tsx").then((module) => module.ApiProvider));
export const Checklist = dynamic(() => import("./checklist.tsx").then((module) => module.Checklist));
export const LoadExample = dynamic(() => import("./load-example.tsx").then((module) => module.LoadExample));
