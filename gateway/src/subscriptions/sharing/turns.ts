/** Steps run one after the other, in the order in which they were given; tells how many wait. */
export type Turns = (step: () => Promise<void> | void) => number

/** What a step throws goes to `onError`, and the next one runs. */
export function createTurns(onError: (error: unknown) => void): Turns {
  let waiting = 0
  let last = Promise.resolve()
  return (step) => {
    waiting += 1
    last = last
      .then(step)
      .catch(onError)
      .finally(() => {
        waiting -= 1
      })
    return waiting
  }
}
