import { median, quantile } from '../src/statistics.ts'

/** What one hand movement of a kind came to. */
export interface Answered {
  readonly kind: string
  /** From the touch or key to the next picture, in ms, of each interaction; the browser tells those of 16 ms and more. */
  readonly interactionsMs: readonly number[]
  /** Of the pictures drawn meanwhile, how long those took that took 50 ms and more. */
  readonly framesMs: readonly number[]
  /** How many movements of the hand this was. */
  readonly movements: number
}

export interface KindScore {
  readonly kind: string
  /** In one round. */
  readonly movements: number
  /** Medians over the rounds of what 98 of a hundred did not exceed, and of the slowest. */
  readonly p98Ms: number
  readonly worstMs: number
  /** Of all rounds. */
  readonly worstEverMs: number
  /** The slowest picture; median over the rounds. Zero where none took 50 ms. */
  readonly worstFrameMs: number
}

const worst = (values: readonly number[]) => Math.max(0, ...values)

function scoreOf(kind: string, rounds: readonly (readonly Answered[])[]): KindScore {
  const ofRound = rounds.map((round) => ({
    interactions: round.flatMap(({ interactionsMs }) => interactionsMs),
    frames: round.flatMap(({ framesMs }) => framesMs),
    movements: round.reduce((sum, { movements }) => sum + movements, 0),
  }))
  const over = (value: (round: (typeof ofRound)[number]) => number) => median(ofRound.map(value))
  return {
    kind,
    movements: over(({ movements }) => movements),
    p98Ms: over(({ interactions, movements }) => {
      // What is not told was faster than anything that is.
      const untold = Math.max(0, movements - interactions.length)
      return quantile([...interactions, ...Array.from({ length: untold }, () => 0)], 0.98)
    }),
    worstMs: over(({ interactions }) => worst(interactions)),
    worstEverMs: worst(ofRound.map(({ interactions }) => worst(interactions))),
    worstFrameMs: over(({ frames }) => worst(frames)),
  }
}

/** One score for each kind of movement, in the order in which they were first made, and at the end one for all. */
export function scores(rounds: readonly (readonly Answered[])[]): KindScore[] {
  const kinds = [...new Set(rounds.flatMap((round) => round.map(({ kind }) => kind)))]
  return [
    ...kinds.map((kind) =>
      scoreOf(
        kind,
        // A round in which a page had nothing of the kind says nothing of it.
        rounds
          .map((round) => round.filter((answered) => answered.kind === kind))
          .filter((round) => round.length > 0),
      ),
    ),
    scoreOf('all', rounds),
  ]
}
