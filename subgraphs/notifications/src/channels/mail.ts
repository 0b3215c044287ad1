import { createTransport } from 'nodemailer'
import type { SendOutcome } from '../domain/delivery.ts'
import type { MailMessage } from '../domain/mail/mail-message.ts'
import type { MailSettings } from '../settings.ts'
import type { Channel } from './channel.ts'

/** Letters to people. */
export type MailChannel = Channel<string, MailLetter>

/** A letter; one with a code has neither an HTML form nor an end. */
export type MailLetter = Pick<MailMessage, 'subject' | 'text'> & Partial<MailMessage>

const patienceMs = 5_000
const detailLength = 200

/** Letters by the utility's mail server: SMTP (RFC 5321). What it takes is its to deliver. */
export function createMail({ smtpUrl, from }: MailSettings): MailChannel {
  const times = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs }
  const transport = createTransport({ url: smtpUrl, ...times }, { from })
  return {
    async send(to, { unsubscribeUrl = null, ...letter }, signal) {
      const list = unsubscribeUrl === null ? {} : { list: { unsubscribe: unsubscribeUrl } }
      // Out-of-office answers to us would go nowhere (RFC 3834 §5).
      const headers = { 'Auto-Submitted': 'auto-generated' }
      const sending = transport.sendMail({ ...letter, ...list, to, headers }).then(
        (): SendOutcome => ({ kind: 'accepted' }),
        (error: unknown) => outcomeOf(error),
      )
      return Promise.race([sending, givenUp(signal)])
    },
  }
}

function givenUp(signal: AbortSignal): Promise<SendOutcome> {
  const later: SendOutcome = { kind: 'later', detail: 'it took too long', retryAfterMs: null, unsure: true }
  return new Promise((resolve) => {
    if (signal.aborted) resolve(later)
    else signal.addEventListener('abort', () => resolve(later), { once: true })
  })
}

/** What a mail server's no means: 5xx for good, of an address where the code says so (RFC 3463 §3.2), 4xx not now. */
function outcomeOf(error: unknown): SendOutcome {
  const { responseCode, response, command } = (error ?? {}) as {
    readonly responseCode?: number
    readonly response?: string
    readonly command?: string
  }
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, detailLength)
  if (responseCode !== undefined && responseCode >= 500) {
    const isNobody = command === 'RCPT TO' && / 5\.1\.(1|2|3|10) /.test(` ${(response ?? '').slice(3)} `)
    return isNobody ? { kind: 'gone' } : { kind: 'refused', detail }
  }
  // Once the letter itself was on its way, the server may have taken it without our hearing so.
  return {
    kind: 'later',
    detail,
    retryAfterMs: null,
    unsure: responseCode === undefined && command === 'DATA',
  }
}
