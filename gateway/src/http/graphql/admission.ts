import { unavailable } from '@aquacis/kit/runtime/errors.ts'
import { GraphQLError } from 'graphql'
import type { Caller } from '../session-door.ts'

/** How many requests may run at a time: whoever comes on top is told so at once, instead of waiting with everybody. */
export interface Admission {
  /** Throws a GraphQL error when there is no room; returns what makes room again. */
  enter(caller: Caller): () => void
}

export interface AdmissionLimits {
  readonly together: number
  /** Of one person, over all their devices. Nobody in particular is bounded by `together` alone. */
  readonly perPerson: number
}

/**
 * A page asks for a dozen things at once. A person gets half as many as connections go to one subgraph: nobody can hold
 * all of them with slow questions.
 */
export const usualAdmission: AdmissionLimits = { together: 1_000, perPerson: 32 }

export function createAdmission({ together, perPerson }: AdmissionLimits): Admission {
  const running = new Map<string, number>()
  let all = 0
  return {
    enter({ viewer }) {
      if (all >= together)
        throw unavailable('Hay demasiadas solicitudes en este momento. Inténtalo en unos segundos.')
      const person = 'subject' in viewer ? viewer.subject : null
      const own = person === null ? 0 : (running.get(person) ?? 0)
      if (own >= perPerson) throw tooMany(perPerson)
      all += 1
      if (person !== null) running.set(person, own + 1)
      return () => {
        all -= 1
        if (person === null) return
        const left = (running.get(person) ?? 1) - 1
        if (left === 0) running.delete(person)
        else running.set(person, left)
      }
    },
  }
}

function tooMany(most: number): GraphQLError {
  return new GraphQLError(`at most ${most} requests of one person run at a time: wait for some to end`, {
    extensions: { code: 'TOO_MANY_REQUESTS' },
  })
}
