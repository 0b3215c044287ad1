import { readFile, rename, writeFile } from 'node:fs/promises'
import * as v from 'valibot'
import type { Filled } from './missing-hours.ts'
import type { ClockPiece } from './profile-clock.ts'

/** What the fleet remembers over a restart; everything else follows from the seed. */
export interface FleetState {
  /** When this fleet began: the leak is some days older. */
  readonly epoch: Date
  readonly clock: readonly ClockPiece[]
  /** Hours that every household has delivered. */
  readonly filled: Filled | null
}

const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => new Date(text)),
)
const stateSchema = v.object({
  epoch: instant,
  clock: v.array(v.object({ real: instant, profile: instant, speedUp: v.number() })),
  filled: v.nullable(v.object({ from: instant, to: instant })),
})

/** The state in the file; undefined when there is none yet. Throws with a sentence when it is not ours. */
export async function readFleetState(path: string): Promise<FleetState | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), stateSchema), text)
  if (parsed.success) return parsed.output
  throw new Error(`${path} is not a state of the fleet: remove it, and the fleet begins anew`)
}

/** Writes beside and renames, so that a crash leaves the old or the new state, never half of one. */
export async function writeFleetState(path: string, state: FleetState): Promise<void> {
  const beside = `${path}.new`
  await writeFile(beside, JSON.stringify(state))
  await rename(beside, path)
}
