import { buffer } from 'node:stream/consumers'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { SMTPServer } from 'smtp-server'
import type { LetterBox } from './letter-box.ts'

/** Takes mail over SMTP and puts it into the box; nothing goes on from there. */
export function createSink(box: LetterBox, log: Logger): SMTPServer {
  const sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: 1_048_576,
    onData(stream, session, done) {
      buffer(stream)
        .then((raw) =>
          box.put(
            raw,
            session.envelope.rcptTo.map(({ address }) => address),
          ),
        )
        .then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error('the mail could not be kept')),
        )
    },
  })
  sink.on('error', (error) => log.warn({ err: error }, 'a sender of mail went away'))
  return sink
}
