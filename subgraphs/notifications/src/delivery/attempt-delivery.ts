import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { PushChannel } from '../channels/channel.ts'
import { stepAfter } from '../domain/delivery.ts'
import { pushMessage } from '../domain/push-message.ts'
import { settleDelivery } from '../store/delivery.ts'
import type { Outgoing } from '../store/outgoing.ts'
import { removeDevices } from '../store/push-subscription.ts'

/**
 * Makes one attempt and keeps what became of it. A process that dies between the push service's yes and our commit sends
 * the message again once the lease is over: the same topic and tag, so that it takes its own place and makes no sound.
 */
export async function attemptDelivery(
  { database, log }: SubgraphRoom,
  channel: PushChannel,
  { delivery, notice, preferences, unread, contractNumber, address }: Outgoing,
  signal: AbortSignal,
): Promise<void> {
  if (notice === null || address === null)
    throw new TypeError('a delivery without notice or address was begun')
  const { language } = preferences
  const reading = { language, unread, contractNumber, now: new Date(), until: delivery.expiresAt }
  const outcome = await channel.send(address, pushMessage(notice, delivery.telling, reading), signal)
  const at = new Date()
  const step = stepAfter(delivery, outcome, at)
  const unsure = outcome.kind === 'later' && outcome.unsure
  await database.transaction(
    systemViewer,
    async (tx) => {
      await settleDelivery(tx, delivery, step, { at, unsure })
      if (outcome.kind === 'gone') await removeDevices(tx, [delivery.addressId])
    },
    { idempotent: true },
  )
  const about = { delivery: delivery.id, attempts: delivery.attempts, telling: delivery.telling }
  if (step.state === 'SENT')
    log.info({ ...about, ms: at.getTime() - notice.toldAt.getTime() }, 'a notice was pushed')
  else log.warn({ ...about, state: step.state, reason: step.detail }, 'a notice was not pushed')
}
