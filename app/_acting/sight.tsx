"use client";

import { createContext, type ReactNode, useContext } from "react";

const SeesAll = createContext(true);

/** For the controls inside: whether who uses them sees the whole bank. */
export const Sight = ({ all, children }: { all: boolean; children: ReactNode }) => <SeesAll value={all}>{children}</SeesAll>;

export const useSeesAll = (): boolean => useContext(SeesAll);
