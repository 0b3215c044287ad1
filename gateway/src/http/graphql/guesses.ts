import type { IncomingMessage } from 'node:http'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { GraphQLError } from 'graphql'
import { guessesCountMs, type WrongGuesses } from '../../session/store/wrong-guess.ts'

/** Bounds wrong guesses of a network, whoever makes them: a domain bounds those of a person, and a person has many accounts. */
export interface Guesses {
  /**
   * Counts one more, until it is known to be none: call what comes back then. Throws TOO_MANY_REQUESTS where the network
   * has been wrong too often, UNAVAILABLE where that cannot be looked up.
   */
  begin(request: IncomingMessage): Promise<() => Promise<void>>
}

export interface GuessesParts {
  readonly wrong: WrongGuesses
  readonly networkOf: (request: IncomingMessage) => string
  readonly log: Logger
  readonly now?: () => number
}

/** Within an hour: six people with a hard-to-read bill each, and 720 a day for whoever has a thousand accounts. */
const mostWrong = 30

/**
 * Counted before it is known whether it is wrong, and where all gateways count: many at once, spread over many gateways
 * or over a restart, are no more than thirty. A right one costs a second statement for that, which takes it back.
 */
export function createGuesses({ wrong, networkOf, log, now = Date.now }: GuessesParts): Guesses {
  return {
    async begin(request) {
      const network = networkOf(request)
      const at = new Date(now())
      const since = new Date(at.getTime() - guessesCountMs)
      const oldest = await wrong.count(network, at, { since, most: mostWrong }).catch((error: unknown) => {
        log.warn({ err: error }, 'wrong guesses cannot be counted: none is looked at')
        throw unavailable()
      })
      if (oldest !== null) throw tooMany(oldest.getTime() + guessesCountMs - at.getTime())
      return () =>
        wrong.takeBack(network, at).catch((error: unknown) => {
          log.warn({ err: error }, 'what was no wrong guess counts as one for an hour')
        })
    },
  }
}

function unavailable(): GraphQLError {
  return new GraphQLError('this cannot be tried at the moment: try again in a few seconds', {
    extensions: { code: 'UNAVAILABLE' },
  })
}

function tooMany(waitMs: number): GraphQLError {
  const minutes = Math.ceil(waitMs / 60_000)
  return new GraphQLError(
    `Desde tu red hubo demasiados intentos equivocados. Inténtalo otra vez en ${minutes} min.`,
    { extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: Math.ceil(waitMs / 1_000) } },
  )
}
