import type { ProvisionedDatabase } from '@aquacis/kit/engines/postgres.ts'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { killedAtEveryStep } from '@aquacis/kit/testing/kills/killed-at-every-step.ts'
import { wholeDatabase } from '@aquacis/kit/testing/observation/whole-database.ts'
import { expect } from 'vitest'
import { verifyBook } from '../../src/verification/verify-book.ts'
import type { PayingRoom } from '../paying-room.ts'
import { plays } from './plays.ts'

const begun = new Date()
/** Of transactions in the book. */
const numbered = ['no', 'transaction_no']

/** What came of a play that nobody killed, and at how many steps others were. */
export interface KilledPlaying {
  readonly steps: number
  /** All rows, by table. */
  readonly tables: Record<string, string[]>
}

/**
 * Kills a play at every step, each time in a copy of what the room holds by now, and begins it again twice: the book is whole, and
 * all comes out as where nobody killed it. The room's own database is closed by it.
 */
export async function killedPlaying(room: PayingRoom, name: keyof typeof plays): Promise<KilledPlaying> {
  const { sealer, settings } = room
  await room.database.close()
  const { undisturbed, disturbed } = await killedAtEveryStep({
    process: new URL('./play-process.ts', import.meta.url),
    arguments: [JSON.stringify(settings), name],
    before: { ownerUrl: room.ownerUrl, appUrl: room.database.pool.options.connectionString ?? '' },
    async again({ appUrl }: ProvisionedDatabase) {
      const database = openDatabase(appUrl, { name: 'again', log: silentLog })
      for (const _ of [1, 2]) await plays[name]({ ...room, database, sealer })
      await database.close()
    },
    async end({ ownerUrl }: ProvisionedDatabase) {
      const { findings } = await verifyBook(ownerUrl)
      return { ...(await wholeDatabase(ownerUrl, { begun, numbered })), findings }
    },
  })
  for (const { step, end } of disturbed) expect({ step, end }).toEqual({ step, end: undisturbed })
  const { findings, ...tables } = undisturbed as Record<string, string[]>
  expect(findings).toEqual([])
  return { steps: disturbed.length, tables }
}

/** How often a fact was told. */
export function timesTold({ tables }: KilledPlaying, { type }: { readonly type: string }): number {
  return tables['messaging.outbox']?.filter((row) => row.includes(`"${type}"`)).length ?? 0
}
