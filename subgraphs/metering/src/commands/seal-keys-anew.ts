import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { countOldSeals, sealAnew } from '../store/devices/radio-key.ts'

const atOnce = 500

/**
 * Seals every radio key that an older master key sealed anew with the present one, piece by piece, and says how far it
 * is; gives how many there were. A stop in between does no harm: what is left is done the next time. Keys are read and
 * written as ever meanwhile, for both master keys open.
 */
export async function sealKeysAnew(
  { database, sealer, log }: SubgraphRoom,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const total = await database.transaction(systemViewer, (tx) => countOldSeals(tx, sealer.keyName))
  if (total === 0) return 0
  log.info({ keys: total }, 'radio keys under an older sealing key are sealed anew')
  let done = 0
  while (!isStopped()) {
    const sealed = await database.transaction(systemViewer, (tx) => sealAnew(tx, sealer, atOnce))
    if (sealed === 0) break
    done += sealed
    log.info({ done, total }, 'radio keys were sealed anew')
  }
  const left = await database.transaction(systemViewer, (tx) => countOldSeals(tx, sealer.keyName))
  if (left === 0) log.info({ keys: done }, 'no radio key needs the older sealing key any more')
  return done
}

/** Does so beside everything else, from the start of the process; gives its stop. */
export function startSealing(room: SubgraphRoom): () => Promise<void> {
  let isStopped = false
  const sealing = sealKeysAnew(room, () => isStopped).catch((error: unknown) => {
    room.log.error({ err: error }, 'radio keys could not be sealed anew; the next start tries again')
  })
  return async () => {
    isStopped = true
    await sealing
  }
}
