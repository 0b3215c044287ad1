import webPush from 'web-push'
import type { SendOutcome } from '../domain/delivery.ts'
import { mayBeSentTo, type PushAddress } from '../domain/push-address.ts'
import type { PushMessage } from '../domain/push-message.ts'
import type { PushSettings } from '../settings.ts'
import type { PushChannel } from './channel.ts'
import { retryAfterMs } from './retry-after.ts'

/** Longer ones some push services refuse: 4,096 bytes with the encryption's own (RFC 8291 §4), and room to spare. */
const longestPayload = 3_072
const detailLength = 200

/** Messages to browsers by their push services: RFC 8030, encrypted by RFC 8291, signed by RFC 8292. */
export function createWebPush(settings: PushSettings): PushChannel {
  const { publicKey, privateKey, contact } = settings
  const vapidDetails = { subject: contact, publicKey, privateKey }

  function requestOf({ endpoint, p256dh, auth }: PushAddress, message: PushMessage) {
    const { text, topic, urgency, keepSeconds } = message
    if (Buffer.byteLength(text) > longestPayload)
      throw new RangeError(`a message is longer than ${longestPayload} bytes`)
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, text, {
      vapidDetails,
      topic,
      urgency,
      TTL: keepSeconds,
      contentEncoding: 'aes128gcm',
    })
  }

  return {
    async send(address, message, signal) {
      // The list may have become shorter since somebody subscribed.
      if (!mayBeSentTo(address.endpoint, settings)) return refused('the push service is not on the list')
      let request: ReturnType<typeof requestOf>
      try {
        request = requestOf(address, message)
      } catch (error) {
        return refused(`the message could not be encrypted: ${sentenceOf(error)}`)
      }
      try {
        const { endpoint, headers, body } = request
        const answer = await fetch(endpoint, {
          method: 'POST',
          headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
          body: body === null ? null : new Uint8Array(body),
          // Somebody else's server must not choose where we send.
          redirect: 'manual',
          signal,
        })
        return await outcomeOf(answer)
      } catch (error) {
        // The connection may have been lost after the push service took it.
        return { kind: 'later', detail: sentenceOf(error), retryAfterMs: null, unsure: true }
      }
    },
  }
}

async function outcomeOf(answer: Response): Promise<SendOutcome> {
  // Nobody reads it; left alone it would hold its connection.
  await answer.body?.cancel()
  const { status } = answer
  if (answer.ok) return { kind: 'accepted' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  const detail = `the push service answered ${status}`
  if (status !== 429 && status < 500) return refused(detail)
  const after = retryAfterMs(answer.headers.get('retry-after'), new Date())
  return { kind: 'later', detail, retryAfterMs: after, unsure: false }
}

function refused(detail: string): SendOutcome {
  return { kind: 'refused', detail }
}

/** Undici says “fetch failed”; why, its cause knows. */
function sentenceOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, detailLength)
}
