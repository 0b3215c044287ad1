import { randomInt } from 'node:crypto'
import { spacingMs, type Waiting, whoseTurn } from './waiting-line.ts'

/** Lets tries through to accounts one after the other where many were wrong. */
export interface Turnstile {
  /** Resolves with true at this one's turn, with false when it did not come within the patience of a browser. */
  enter(account: string, waiting: Waiting, failures: number): Promise<boolean>
}

interface Person extends Waiting {
  readonly answer: (turn: boolean) => void
}

interface Line {
  lastTurnAt: number
  /** Wrong answers of unknown browsers at this account. */
  failures: number
  readonly people: Set<Person>
  timer: NodeJS.Timeout | undefined
}

const patienceMs = 25_000
const mostOfNetwork = 2
const mostWaiting = 200
const lot = () => randomInt(2 ** 32) / 2 ** 32

export function createTurnstile(): Turnstile {
  const lines = new Map<string, Line>()

  function arm(account: string, line: Line): void {
    if (line.timer !== undefined) return
    const inMs = line.lastTurnAt + spacingMs(line.failures) - Date.now()
    line.timer = setTimeout(() => turn(account, line), Math.max(0, inMs))
  }

  function turn(account: string, line: Line): void {
    line.timer = undefined
    const next = whoseTurn([...line.people], lot)
    if (next !== undefined) {
      line.lastTurnAt = Date.now()
      next.answer(true)
    }
    if (line.people.size > 0) arm(account, line)
    else if (next === undefined) lines.delete(account)
    // Remembers its last turn until nobody would have to wait for it.
    else line.timer = setTimeout(() => turn(account, line), spacingMs(line.failures))
  }

  return {
    enter(account, { network, failures: own }, failures) {
      const spacing = spacingMs(failures)
      if (spacing === 0) return Promise.resolve(true)
      const line = lines.get(account) ?? { lastTurnAt: 0, failures, people: new Set(), timer: undefined }
      lines.set(account, line)
      line.failures = failures
      const neighbours = [...line.people].filter((person) => person.network === network)
      if (neighbours.length >= mostOfNetwork) return Promise.resolve(false)
      return new Promise((resolve) => {
        const late = setTimeout(() => person.answer(false), patienceMs)
        const person: Person = {
          network,
          failures: own,
          answer(isTurn) {
            clearTimeout(late)
            line.people.delete(person)
            resolve(isTurn)
          },
        }
        line.people.add(person)
        if (line.people.size > mostWaiting) leastDeserving([...line.people])?.answer(false)
        arm(account, line)
      })
    },
  }
}

/** Of those whose network has guessed wrong most, one by lot. */
function leastDeserving(people: readonly Person[]): Person | undefined {
  const most = Math.max(...people.map(({ failures }) => failures))
  const candidates = people.filter(({ failures }) => failures === most)
  return candidates[randomInt(candidates.length)]
}
