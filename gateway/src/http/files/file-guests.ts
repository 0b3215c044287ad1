import { anonymousViewer } from '@aquacis/kit/values/viewer.ts'
import type { FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { BoundedMap } from '../../operations/bounded-map.ts'
import { type Allowance, createAllowance } from '../../subscriptions/guests/allowance.ts'
import { createAdmission } from '../graphql/admission.ts'
import type { ClientMark } from '../graphql/client-mark.ts'

/** Lets people in who are not signed in and have a file's own key. */
export interface FileGuests {
  /** Null where the file is none that a key opens, or there is no key. Throws TOO_MANY_REQUESTS; returns what makes room again. */
  enter(file: string, request: FastifyRequest, asked: URLSearchParams): (() => void) | null
}

/** Ten files, and one more each minute: who pays without signing in needs one or two, who tries keys gets nowhere. */
const perClient = { atOnce: 10, perSecond: 1 / 60 }
/** So few at a time that those who are signed in hardly notice. */
const limits = { together: 8, perPerson: 8 }
const clientsKnown = 10_000
/** 128 bits and more, as text: what is shorter could be guessed. */
const keyForm = /^[\w-]{22,100}$/

/** `keyed` are the files that their own key opens; whether it is theirs, the subgraph says. */
export function fileGuests(keyed: ReadonlySet<string>, markOf: ClientMark): FileGuests {
  const admission = createAdmission(limits)
  const allowances = new BoundedMap<string, Allowance>(clientsKnown)
  return {
    enter(file, request, asked) {
      if (!keyed.has(file) || !keyForm.test(asked.get('key') ?? '')) return null
      const mark = markOf(request.raw)
      const allowance = allowances.get(mark) ?? createAllowance(perClient)
      allowances.set(mark, allowance)
      if (!allowance.take()) throw tooMany()
      return admission.enter({ viewer: anonymousViewer, session: null })
    },
  }
}

function tooMany(): GraphQLError {
  return new GraphQLError('Pediste muchos archivos seguidos. Espera un minuto y vuelve a intentarlo.', {
    extensions: { code: 'TOO_MANY_REQUESTS' },
  })
}
