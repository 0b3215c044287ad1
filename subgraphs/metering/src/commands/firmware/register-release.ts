import { QueryFailed } from '@aquacis/kit/runtime/database/query-failed.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import {
  addRelease,
  type FirmwareRelease,
  releaseConstraint,
  releasesByIds,
} from '../../store/firmware/release.ts'
import { tellerOf } from '../life/teller.ts'

/** Registers a release. The same one again changes nothing; another one of that version is refused. */
export async function registerRelease(
  context: RequestContext,
  wish: Omit<FirmwareRelease, 'registeredAt' | 'by'>,
): Promise<FirmwareRelease | 'FirmwareReleaseTaken'> {
  const { room, viewer, now } = context
  try {
    return await room.database.transaction(
      viewer,
      async (tx) => {
        await lockNames(tx, [wish.id])
        const known = (await releasesByIds(tx, [wish.id])).get(wish.id)
        if (known !== undefined) return isSame(known, wish) ? known : 'FirmwareReleaseTaken'
        const release = { ...wish, registeredAt: now, by: tellerOf(context).by }
        await addRelease(tx, release)
        return release
      },
      { idempotent: true },
    )
  } catch (error) {
    if (error instanceof QueryFailed && error.constraint === releaseConstraint) return 'FirmwareReleaseTaken'
    throw error
  }
}

function isSame(known: FirmwareRelease, wish: Omit<FirmwareRelease, 'registeredAt' | 'by'>): boolean {
  const { vendor, model, version, digest } = wish
  return (
    known.vendor === vendor && known.model === model && known.version === version && known.digest === digest
  )
}
