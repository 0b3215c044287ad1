import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { addFilePart, bytesUnderWay } from '../../store/reconciliation/file-part.ts'
import { subjectOf } from '../parties/sees-contract.ts'

/** Bytes of the largest part: in base64 it is well below what a request may be. */
const largestPart = 524_288

/** What somebody may have under way: a resident some proofs, staff a few statements. */
const mostBytes = { resident: 20_000_000, staff: 100_000_000 } as const

/** Parts of the longest file: 5 MB of a resident, 16 MiB of staff. */
const mostParts = { resident: 10, staff: 32 } as const

/** A part as it comes. */
export interface PartRequest {
  readonly uploadId: string
  readonly part: number
  readonly parts: number
  readonly content: Buffer
}

/** Keeps a part of a file until it is asked for. The same part again changes nothing. */
export async function addPart(
  { room, viewer, now }: RequestContext,
  { uploadId, part, parts, content }: PartRequest,
): Promise<'kept' | 'malformed' | 'tooLarge' | 'tooMuch'> {
  const subject = subjectOf(viewer)
  if (subject === null || (viewer.kind !== 'resident' && viewer.kind !== 'staff')) return 'malformed'
  if (!Number.isSafeInteger(part) || part < 1 || part > parts || content.length === 0) return 'malformed'
  if (content.length > largestPart || parts > mostParts[viewer.kind]) return 'tooLarge'
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      if ((await bytesUnderWay(tx, subject, now)) > mostBytes[viewer.kind]) return 'tooMuch'
      await addFilePart(tx, room.sealer, { uploadId, part, parts, uploadedBy: subject }, content, now)
      return 'kept'
    },
    { idempotent: true },
  )
}
