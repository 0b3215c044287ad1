import { createHash, randomInt, randomUUID } from 'node:crypto'
import { unavailable } from '@aquacis/kit/runtime/errors.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ResidentViewer, systemViewer } from '@aquacis/kit/values/viewer.ts'
import { createMail } from '../../channels/mail.ts'
import { type AskDecision, decideAsk } from '../../domain/mail/mail-address.ts'
import { codeMessage } from '../../domain/mail/mail-message.ts'
import { mailSettingsOf } from '../../settings.ts'
import { lockMailAddress, saveMailAddress } from '../../store/mail-address.ts'
import { loadPreferences } from '../../store/preferences.ts'

/** What came of it; `notOffered` where no mail server was told. */
export type AskForMailOutcome = AskDecision | { readonly kind: 'notOffered' }

const patienceMs = 8_000

/** SHA-256 of a code: what is kept of it. Whose it is belongs to it, so that equal codes look different. */
export function hashOfCode(partyId: string, code: string): string {
  return createHash('sha256').update(`${partyId} ${code}`).digest('hex')
}

/**
 * Sends a code to an address. It is kept before it is sent: a kill between the two costs the asker another code. Throws
 * UNAVAILABLE where the mail server does not take it.
 */
export async function askForMail(
  { room, now }: RequestContext,
  { partyId }: ResidentViewer,
  address: string,
): Promise<AskForMailOutcome> {
  const settings = mailSettingsOf(room)
  if (settings === null) return { kind: 'notOffered' }
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const asked = { id: randomUUID(), partyId, address, codeHash: hashOfCode(partyId, code) }
  const { decision, language } = await room.database.transaction(systemViewer, async (tx) => {
    await lockNames(tx, [`mail ${partyId}`])
    const decided = decideAsk(await lockMailAddress(tx, room.sealer, partyId), asked, now)
    if (decided.kind === 'asked') await saveMailAddress(tx, room.sealer, decided.mail)
    return { decision: decided, language: (await loadPreferences(tx, partyId)).language }
  })
  if (decision.kind !== 'asked') return decision
  const letter = codeMessage(code, language)
  const sent = await createMail(settings).send(decision.mail.address, letter, AbortSignal.timeout(patienceMs))
  if (sent.kind !== 'accepted') throw unavailable('the mail server did not take the code')
  return decision
}
