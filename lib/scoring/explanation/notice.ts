/** Something the reader should know though it stops nothing: a key under `warnings` in lib/messages, and its parameters. */
export type Notice = Readonly<{ code: string; params: Readonly<Record<string, string | number>> }>;
