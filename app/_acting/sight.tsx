"use client";

import { createContext, type ReactNode, useContext } from "react";

const SeesAll = createContext(true);

/** For the controls inside: whether who uses them sees the whole bank. */
export const Sight = ({ all, children }: { all: boolean; children: ReactNode }) => <SeesAll value={all}>{children}</SeesAll>;

/** What only those may do who see the whole bank; the server refuses it to others, so they are not offered it. */
export const ForWholeBank = ({ children }: { children: ReactNode }) => (useContext(SeesAll) ? children : null);

export const useSeesAll = (): boolean => useContext(SeesAll);
