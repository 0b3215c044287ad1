import type { IncomingMessage } from 'node:http'
import { GraphQLError } from 'graphql'
import { BoundedMap } from '../../operations/bounded-map.ts'

/** Bounds wrong guesses of a network, whoever makes them: a domain bounds those of a person, and a person has many accounts. */
export interface Guesses {
  /**
   * Counts one more, until it is known to be none: call what comes back then. Throws TOO_MANY_REQUESTS where the network
   * has been wrong too often.
   */
  begin(request: IncomingMessage): () => void
}

const hourMs = 3_600_000
/** Within an hour: six people with a hard-to-read bill each, and 720 a day for whoever has a thousand accounts. */
const mostWrong = 30
const mostNetworks = 50_000

/** Kept in memory: a restart forgives, as it does at the identity provider. */
export function createGuesses(
  networkOf: (request: IncomingMessage) => string,
  now: () => number = Date.now,
): Guesses {
  const wrongAt = new BoundedMap<string, readonly number[]>(mostNetworks)
  return {
    begin(request) {
      const network = networkOf(request)
      const at = now()
      const recent = (wrongAt.get(network) ?? []).filter((before) => before > at - hourMs)
      const oldest = recent.at(-mostWrong)
      if (oldest !== undefined) throw tooMany(oldest + hourMs - at)
      wrongAt.set(network, [...recent, at])
      return () => {
        const counted = [...(wrongAt.get(network) ?? [])]
        const own = counted.indexOf(at)
        if (own >= 0) counted.splice(own, 1)
        wrongAt.set(network, counted)
      }
    },
  }
}

function tooMany(waitMs: number): GraphQLError {
  const minutes = Math.ceil(waitMs / 60_000)
  return new GraphQLError(
    `Desde tu red hubo demasiados intentos equivocados. Inténtalo otra vez en ${minutes} min.`,
    { extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: Math.ceil(waitMs / 1_000) } },
  )
}
