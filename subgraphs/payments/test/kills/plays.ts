import { play as collect } from './collect-play.ts'
import { play as desk } from './desk-play.ts'
import { play as hand } from './hand-play.ts'
import { play as bring } from './import-play.ts'
import { play as payout } from './payout-play.ts'
import { play as suspense } from './suspense-play.ts'

/** What a process can do from its beginning to its end, by name. */
export const plays = { collect, desk, hand, import: bring, payout, suspense }
