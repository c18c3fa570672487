/** Lets one piece of asynchronous work in at a time, in the order of asking. */
export function createMutex(): <T>(work: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = tail.then(work, work);
    // The queue goes on whatever became of this turn; the caller gets its failure through `turn`.
    tail = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  };
}
