import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Channels } from '../channels/channels.ts'
import { publishEvidence } from '../commands/matters/publish-evidence.ts'
import { type SendOutcome, stepAfter } from '../domain/delivery.ts'
import { mailMessage } from '../domain/mail/mail-message.ts'
import type { Notice } from '../domain/notice.ts'
import { pushMessage } from '../domain/push-message.ts'
import { settleDelivery } from '../store/delivery.ts'
import { endAddress } from '../store/mail-address.ts'
import type { Outgoing, OutgoingAddress } from '../store/outgoing.ts'
import { removeDevices } from '../store/push-subscription.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'

/**
 * Makes one attempt and keeps what became of it. A process that dies between the carrier's yes and our commit sends the
 * message again once the lease is over: with the same topic and tag, or Message-ID, so that it takes its own place.
 */
export async function attemptDelivery(
  room: SubgraphRoom,
  channels: Channels,
  outgoing: Outgoing,
  signal: AbortSignal,
): Promise<void> {
  const { database, log } = room
  const { delivery, notice, address } = outgoing
  if (notice === null || address === null)
    throw new TypeError('a delivery without notice or address was begun')
  const outcome = await send(room, channels, { ...outgoing, notice, address }, signal)
  const at = new Date()
  const step = stepAfter(delivery, outcome, at)
  const unsure = outcome.kind === 'later' && outcome.unsure
  await database.transaction(
    systemViewer,
    async (tx) => {
      if (!(await settleDelivery(tx, delivery, step, { at, unsure }))) return
      if (outcome.kind === 'gone') await forget(tx, delivery.addressId, notice.partyId, address)
      if (step.state === 'QUEUED' || delivery.telling === 'ENDED') return
      const { channel } = delivery
      if (step.state === 'SENT')
        await publishEvidence(tx, [notice], { channel, outcome: 'DELIVERED', at, detail: null })
      else await publishEvidence(tx, [notice], { channel, outcome: 'FAILED', at, detail: step.detail })
    },
    { idempotent: true },
  )
  const { channel, attempts, telling } = delivery
  const about = { delivery: delivery.id, channel, attempts, telling }
  if (step.state === 'SENT')
    log.info({ ...about, ms: at.getTime() - notice.toldAt.getTime() }, 'a notice was sent')
  else log.warn({ ...about, state: step.state, reason: step.detail }, 'a notice was not sent')
}

type Ready = Outgoing & { readonly notice: Notice; readonly address: OutgoingAddress }

async function send(
  { sealer }: SubgraphRoom,
  channels: Channels,
  { delivery, notice, preferences, unread, contractNumber, address: to }: Ready,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const reading = { language: preferences.language, contractNumber, now: new Date() }
  switch (to.channel) {
    case 'PUSH': {
      const message = pushMessage(notice, delivery.telling, { ...reading, unread, until: delivery.expiresAt })
      return channels.push.send(to.address, message, signal)
    }
    case 'MAIL': {
      if (channels.mail === null) return { kind: 'refused', detail: 'no mail server was told' }
      const { appUrl } = channels.mail
      const token = unsubscribeToken(sealer, notice.partyId)
      const written = { ...reading, appUrl, unsubscribeToken: token, deliveryId: delivery.id }
      return channels.mail.channel.send(to.address, mailMessage(notice, written), signal)
    }
    default:
      return to satisfies never
  }
}

async function forget(
  tx: Transaction,
  addressId: string,
  partyId: string,
  { channel }: OutgoingAddress,
): Promise<void> {
  if (channel === 'PUSH') await removeDevices(tx, [addressId])
  else await endAddress(tx, partyId)
}
