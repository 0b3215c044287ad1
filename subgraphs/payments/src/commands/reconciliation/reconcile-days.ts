import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { traceClaims } from '../claim/trace-claims.ts'
import type { Recording } from '../ledger/recording.ts'
import { type Compared, compareBooks } from './compare-books.ts'
import type { Days } from './load-books.ts'
import { postMissing } from './post-missing.ts'

/** Charges that one run reads again at most; the next run takes the others. */
const mostReadAgain = 200

/** Compares some days, reads again at the provider what is missing, and traces open claims in what is known by now. */
export async function reconcileDays(room: SubgraphRoom, days: Days, recording: Recording): Promise<Compared> {
  const compare = () =>
    room.database.transaction(systemViewer, (tx) => compareBooks(tx, days, recording), { idempotent: true })
  const first = await compare()
  const missing = first.open.filter(({ kind }) => kind === 'MISSING')
  let taken = 0
  for (const task of missing.slice(0, mostReadAgain)) {
    const outcome = await postMissing(room, task, recording)
    if (outcome === 'taken') taken += 1
    // A provider that does not answer one question does not answer the next hundred either.
    if (outcome === 'silent') break
  }
  const last = taken === 0 ? first : await compare()
  await traceClaims(room, recording)
  return last
}
