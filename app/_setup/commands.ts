/** What a terminal has to be told. The words are the program's own, so they are the same in every language. */
export const commandsFor = (origin: string) => ({
  importAll: "npm run -s merit -- import-all /srv/export",
  run: (period: string): string => `npm run -s merit -- run ${period}`,
  // In a crontab a per cent sign ends the command, unless it is escaped.
  cron: "30 5 * * *  cd /opt/meritledger && npm run -s merit -- import-all /srv/export && npm run -s merit -- run $(date +\\%Y-\\%m)",
  send: `curl -H "x-meritledger: 1" --data-binary @balances.csv "${origin}/api/import/balances?name=balances.csv"`,
});
