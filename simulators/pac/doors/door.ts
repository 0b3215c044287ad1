import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import type { Behaviours } from '../behaviour.ts'
import type { CancelAnswer } from '../sat/cancellation-desk.ts'
import type { StampAnswer, TaxOffice } from '../sat/tax-office.ts'

/** What a PAC's door stands on. */
export interface DoorParts {
  readonly office: TaxOffice
  readonly behaviours: Behaviours
  readonly user: string
  readonly password: string
}

/** A PAC, as SAT knows it. */
export interface PacIdentity {
  readonly name: string
  readonly rfc: string
}

/** An answer that is not the one: a cut connection, or a fault. */
export type Otherwise = 'cut' | 'fault' | null

/**
 * Does what a request asks, as the PAC behaves at this moment: `work` is not done where the connection is cut before, and
 * done all the same where only the answer is lost.
 */
export async function behaving<T>(
  { behaviours }: DoorParts,
  { name }: PacIdentity,
  work: (refuseWith: string | null) => T,
): Promise<{ readonly answer: T | null; readonly otherwise: Otherwise }> {
  const behaviour = behaviours.next(name)
  switch (behaviour?.mode) {
    case undefined:
      return { answer: work(null), otherwise: null }
    case 'down':
      return { answer: null, otherwise: 'cut' }
    case 'failing':
      return { answer: null, otherwise: 'fault' }
    case 'lost':
      work(null)
      return { answer: null, otherwise: 'cut' }
    case 'refusing':
      return { answer: work(behaviour.code), otherwise: null }
    case 'slow':
      await pause(behaviour.delayMs)
      return { answer: work(null), otherwise: null }
  }
}

/** Stamps, or refuses with the code that the behaviour says. */
export function stampOrRefuse(
  { office }: DoorParts,
  pac: PacIdentity,
  xml: string,
  refuseWith: string | null,
): StampAnswer {
  if (refuseWith !== null)
    return { kind: 'refused', code: refuseWith, message: 'Rechazado, como se le pidió al simulador' }
  return office.stamp(pac, xml, new Date())
}

/** Takes a signed request for a cancellation, or refuses with the code that the behaviour says. */
export function cancelOrRefuse({ office }: DoorParts, xml: string, refuseWith: string | null): CancelAnswer {
  if (refuseWith !== null) return { code: refuseWith, uuid: '', receipt: null }
  return office.desk.cancel(xml, new Date())
}

/** Cuts the connection without a word. */
export function cut(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.destroy()
  return reply
}
