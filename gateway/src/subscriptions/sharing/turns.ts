type Step = () => Promise<void> | void

/** Steps run one after the other, in the order in which they were given; tells how many wait. */
export type Turns = (step: Step) => number

/** The first runs at once. What a step throws goes to `onError`, and the next one runs. */
export function createTurns(onError: (error: unknown) => void): Turns {
  const waiting: Step[] = []

  async function run(): Promise<void> {
    for (let step = waiting[0]; step !== undefined; step = waiting[0]) {
      try {
        await step()
      } catch (error) {
        onError(error)
      }
      waiting.shift()
    }
  }

  return (step) => {
    waiting.push(step)
    if (waiting.length === 1) void run()
    return waiting.length
  }
}
