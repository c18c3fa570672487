/** The worth of a coalition of players, worked out anew each time it is asked for, in doubles. */
export type Worth = (players: readonly number[]) => number;

/** The Shapley value as its formula is written down: for each player all coalitions of the others, with factorial weights. */
export function naiveSubsets(players: number, worth: Worth): number[] {
  const factorials = [1];
  for (let n = 1; n <= players; n++) factorials.push((factorials[n - 1] as number) * n);
  const factorial = (n: number): number => factorials[n] as number;
  return Array.from({ length: players }, (_, player) => {
    let value = 0;
    for (let set = 0; set < 2 ** players; set++) {
      if (set & (1 << player)) continue;
      const others: number[] = [];
      for (let other = 0; other < players; other++) if (set & (1 << other)) others.push(other);
      const weight = (factorial(others.length) * factorial(players - others.length - 1)) / factorial(players);
      value += weight * (worth([...others, player]) - worth(others));
    }
    return value;
  });
}

/** The Shapley value as it is told: every order in which the players may come, and what each adds when it comes. */
export function naiveOrders(players: number, worth: Worth): number[] {
  const sums = new Array<number>(players).fill(0);
  let orders = 0;
  const come = (here: readonly number[], before: number): void => {
    if (here.length === players) orders += 1;
    for (let player = 0; player < players; player++) {
      if (here.includes(player)) continue;
      add(player, [...here, player], before);
    }
  };
  // An order's contribution is counted at its end, so that every order counts once.
  const added = new Array<number>(players).fill(0);
  const add = (player: number, now: readonly number[], before: number): void => {
    const after = worth(now);
    added[player] = after - before;
    come(now, after);
    if (now.length === players) for (const [i, each] of added.entries()) sums[i] = (sums[i] as number) + each;
  };
  come([], 0);
  return sums.map((sum) => sum / orders);
}
