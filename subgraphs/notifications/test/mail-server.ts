import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A mail server of the test's own, which speaks SMTP and lets nothing go on. */
export interface MailServer {
  readonly url: string
  /** What it took, as it came over the wire, oldest first. */
  readonly letters: readonly { readonly to: string; readonly raw: string }[]
  /** It answers the next letters so, instead of taking them. */
  refuses(response: string, at: 'RCPT' | 'DATA', times?: number): void
  close(): Promise<void>
}

/** Starts one on a free port. */
export async function mailServer(): Promise<MailServer> {
  const letters: { to: string; raw: string }[] = []
  const refusals: { at: 'RCPT' | 'DATA'; error: Error & { responseCode: number } }[] = []
  const refusalAt = (at: 'RCPT' | 'DATA') => (refusals[0]?.at === at ? refusals.shift()?.error : undefined)
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (_address, _session, done) => done(refusalAt('RCPT')),
    onData(stream, session, done) {
      void buffer(stream).then((raw) => {
        const refusal = refusalAt('DATA')
        if (refusal === undefined)
          letters.push({
            to: session.envelope.rcptTo.map(({ address }) => address).join(),
            raw: raw.toString(),
          })
        done(refusal)
      })
    },
  })
  // A client that goes away is no fault of the test.
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuses(response, at, times = 1) {
      const error = Object.assign(new Error(response.slice(4)), {
        responseCode: Number(response.slice(0, 3)),
      })
      for (let count = 0; count < times; count += 1) refusals.push({ at, error })
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
