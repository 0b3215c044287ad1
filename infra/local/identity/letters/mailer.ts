import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { createTransport } from 'nodemailer'
import type { Letter } from './letters.ts'

/** Sends letters beside whatever else happens: who waits for a page does not wait for them, nor learns of them by time. */
export interface Mailer {
  send(to: string, letter: Letter): void
  /** Waits for the letters under way. */
  close(): Promise<void>
}

const patienceMs = 5_000

export function createMailer(smtpUrl: string, from: string, log: Logger): Mailer {
  const transport = createTransport(smtpUrl, { from })
  const underWay = new Set<Promise<unknown>>()
  return {
    send(to, { subject, text }) {
      const sending = transport
        .sendMail({ to, subject, text })
        .catch((error: unknown) => log.error({ err: error }, 'a letter could not be sent'))
        .finally(() => underWay.delete(sending))
      underWay.add(sending)
    },
    async close() {
      const late = new Promise((resolve) => setTimeout(resolve, patienceMs).unref())
      await Promise.race([Promise.all(underWay), late])
      transport.close()
    },
  }
}
