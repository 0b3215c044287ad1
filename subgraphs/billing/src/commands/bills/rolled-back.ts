/** Carries an outcome out of a transaction that is to leave nothing behind: no number that was taken, no half of two bills. */
export class RolledBack<Outcome> extends Error {
  readonly outcome: Outcome

  constructor(outcome: Outcome) {
    super('the transaction was refused by the business and rolled back')
    this.outcome = outcome
  }
}

/** What the work comes to, or the outcome with which it rolled itself back. */
export async function rolledBackAs<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as Outcome
    throw error
  }
}
