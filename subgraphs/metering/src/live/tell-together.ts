/** What is told to whoever watches, and how. */
interface Telling<Heard> {
  /** Takes so many of what waits at most; none where nothing does. */
  next(most: number): readonly Heard[]
  tell(heard: readonly Heard[]): Promise<void>
  failed(error: unknown, one: Heard): void
}

/** Facts that are looked up at once. */
const mostAtOnce = 200

/**
 * Tells what waits, one look-up at a time: what is heard meanwhile is looked up together, so that a town costs hardly more
 * than a house. One that cannot be told does not silence its neighbours.
 */
export function tellTogether<Heard>({ next, tell, failed }: Telling<Heard>) {
  let isTelling = false
  let told = Promise.resolve()

  async function tellSome(heard: readonly Heard[]): Promise<void> {
    try {
      await tell(heard)
    } catch (error) {
      const [first, ...others] = heard
      if (first !== undefined && others.length === 0) return failed(error, first)
      for (const one of heard) await tellSome([one])
    }
  }

  async function tellWaiting(): Promise<void> {
    for (let heard = next(mostAtOnce); heard.length > 0; heard = next(mostAtOnce)) await tellSome(heard)
    isTelling = false
  }

  return {
    /** Something waits. */
    wake(): void {
      if (isTelling) return
      isTelling = true
      told = tellWaiting()
    },
    /** Resolves when nothing waits any more. */
    settled: () => told,
  }
}
