import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Attacker, attackers } from '@aquacis/ingest/fuzzing/attacks.ts'
import { generator, type Random } from '@aquacis/ingest/fuzzing/random.ts'
import { faultOf } from '@aquacis/ingest/fuzzing/verdict.ts'
import type { Figure, PreparedFigure } from '../figure.ts'

/** With the round that warms up and five that count: more than ten million in all. */
const inputsOfRound = 2_000_000
const inputsBetweenSigns = 400_000
/** Longer than any search that a codec may do, and shorter than patience. */
const tooLongMs = 1_000
const mostPrinted = 20

/** Structured and random inputs through every codec of all three families. */
export const fuzz: Figure = {
  name: 'fuzz',
  what: 'mutated telegrams, sealed and in clear, chains of records, compact frames, LoRaWAN payloads, NB-IoT messages and noise, decoded by one core; anything thrown, out of shape or endless is printed',
  rounds: 5,
  rows: [
    { name: 'made and not decoded', kind: 'ceiling', unit: 'inputs/s' },
    { name: 'decoded', kind: 'figure', unit: 'inputs/s', against: 'made and not decoded' },
    { name: 'counterexamples', kind: 'figure', unit: 'inputs', promises: [{ atMost: 0 }] },
    { name: 'worst input', kind: 'figure', unit: 'ms' },
    { name: 'heap grown since the first round', kind: 'figure', unit: 'MB' },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const all = attackers()
  let heapAtFirst: number | undefined
  return {
    async round(number) {
      const made = makeOnly(all, generator(number + 1))
      const attacked = attackAll(all, generator(number + 1), number)
      collect()
      const heap = process.memoryUsage().heapUsed / 1e6
      heapAtFirst ??= heap
      return {
        'made and not decoded': made,
        decoded: attacked.perSecond,
        counterexamples: attacked.counterexamples,
        'worst input': attacked.worstMs,
        'heap grown since the first round': heap - heapAtFirst,
      }
    },
    async close() {},
  }
}

/** What the inputs alone cost: a tenth of them, made and thrown away. */
function makeOnly(all: readonly Attacker[], random: Random): number {
  const inputs = inputsOfRound / 10
  const started = performance.now()
  for (let count = 0; count < inputs; count++) all[count % all.length]?.next(random)
  return (inputs * 1000) / (performance.now() - started)
}

function attackAll(all: readonly Attacker[], random: Random, round: number) {
  let counterexamples = 0
  let worstMs = 0
  let worst = ''
  const started = performance.now()
  for (let count = 0; count < inputsOfRound; count++) {
    const attacker = all[count % all.length]
    if (attacker === undefined) break
    const attack = attacker.next(random)
    let fault: string | undefined
    const run = () => {
      const before = performance.now()
      fault = faultOfRun(() => faultOf(attack.run()))
      return performance.now() - before
    }
    // Whoever breaks the record runs once more: the machine may have been elsewhere for a while.
    let took = run()
    if (took > worstMs) took = Math.min(took, run())
    if (took > worstMs) {
      worstMs = took
      worst = attack.describe()
    }
    const complaint = fault ?? (took > tooLongMs ? `took ${took.toFixed(0)} ms` : undefined)
    if (complaint !== undefined && ++counterexamples <= mostPrinted) {
      console.error(`counterexample, ${attacker.family}, ${complaint}: ${attack.describe()}`)
    }
    if (count % inputsBetweenSigns === inputsBetweenSigns - 1) {
      const perSecond = ((count + 1) * 1000) / (performance.now() - started)
      console.error(
        `fuzz: round ${round}, ${count + 1} of ${inputsOfRound} inputs, ${perSecond.toFixed(0)}/s, ${counterexamples} counterexamples`,
      )
    }
  }
  console.error(`fuzz: round ${round}, the worst input took ${worstMs.toFixed(1)} ms: ${worst.slice(0, 700)}`)
  return { perSecond: (inputsOfRound * 1000) / (performance.now() - started), counterexamples, worstMs }
}

function faultOfRun(run: () => string | undefined): string | undefined {
  try {
    return run()
  } catch (thrown) {
    return `threw ${thrown}`
  }
}
