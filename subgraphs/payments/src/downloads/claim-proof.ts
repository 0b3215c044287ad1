import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { Download } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { proofEndings } from '../domain/claim/proof-type.ts'
import { proofOf } from '../store/claim/claim-proof.ts'

/** `?claim=ID`: what somebody showed for what they paid, for them and for staff of the office; null for anybody else. */
export const claimProofDownload: Download = async ({ viewer, room }, asked) => {
  const id = asked.get('claim') ?? ''
  if (!isId(id)) throw badUserInput('La dirección no está completa: claim=identificador de la aclaración.')
  const proof = await room.database.transaction(viewer, (tx) => proofOf(tx, room.sealer, id))
  if (proof === null) return null
  const { mediaType, content: body } = proof
  return { name: `comprobante-${id.slice(0, 8)}.${proofEndings[mediaType]}`, mediaType, body }
}
