/** The day of an instant, YYYY-MM-DD in UTC: deadlines are days, the same for everybody. */
export const todayOf = (now: Date): string => now.toISOString().slice(0, 10);
