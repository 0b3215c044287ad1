import { readFile } from 'node:fs/promises'
import { type Mix, mixText } from '@aquacis/simulators/fleet/radio/simulated-radio.ts'
import * as v from 'valibot'
import { writeClosedFile } from '../ground/closed-file.ts'

/** Which households these are. */
export interface SeededWorld {
  readonly seed: string
  readonly mix: Mix
}

/** How far the demonstration's households have come, kept over starts: what is done is not done again. */
export interface SeedRecord extends SeededWorld {
  /** Households that are registered, contracted and metered. */
  readonly taken: number
  /** Households whose past is told. */
  readonly told: number
}

const part = v.number()
const schema = v.object({
  seed: v.string(),
  mix: v.object({ wmbus: part, lorawan: part, nbiot: part }),
  taken: v.number(),
  told: v.number(),
})

/** What is done of these households; nothing when the file is of another one, or not there. */
export async function readSeedRecord(file: string, { seed, mix }: SeededWorld): Promise<SeedRecord> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  const known = parsed.success ? parsed.output : undefined
  const isSame = known?.seed === seed && mixText(known.mix) === mixText(mix)
  return isSame ? known : { seed, mix, taken: 0, told: 0 }
}

export function writeSeedRecord(file: string, record: SeedRecord): Promise<void> {
  return writeClosedFile(file, record)
}
