import type { X509Certificate } from 'node:crypto'
import { acuseOf } from './acuse.ts'
import { type AskedCancellation, judgeCancellation } from './judge-cancellation.ts'
import type { StampedCfdi } from './stamped-cfdi.ts'
import { wallClock } from './wall-clock.ts'

/** How SAT answers a cancellation that its receiver has to accept. */
export type AcceptanceAnswer = 'wait' | 'accept' | 'reject' | 'expire'

/** What SAT answers to a request: its code, and its receipt where it took the request. */
export interface CancelAnswer {
  readonly code: string
  readonly uuid: string
  readonly receipt: string | null
}

/** The four texts of SAT's answer about a document. */
export interface SatAnswer {
  readonly query: string
  readonly state: string
  readonly cancellable: string
  readonly cancellation: string
}

/** Documents of this installation's SAT, by folio fiscal and all of them. */
export interface CfdiRegister {
  byUuid(uuid: string): StampedCfdi | undefined
  readonly stamped: readonly StampedCfdi[]
}

/** Above it a receiver has to accept a cancellation (RMF 2.7.1.35). */
const freeOfAcceptance = 1_000
const day = 86_400_000

/** Where SAT takes cancellations. */
export class CancellationDesk {
  /** How receivers answer from now on. */
  acceptance: AcceptanceAnswer = 'wait'
  /** Documents are taken to be so many days older than they are. */
  daysPassed = 0
  readonly #register: CfdiRegister
  readonly #authority: X509Certificate

  constructor(register: CfdiRegister, authority: X509Certificate) {
    this.#register = register
    this.#authority = authority
  }

  /** Takes a signed request, or says SAT's code for why not. */
  cancel(xml: string, now: Date): CancelAnswer {
    const asked = judgeCancellation(xml, this.#authority, now)
    if (typeof asked === 'string') return { code: asked, uuid: '', receipt: null }
    const { issuerRfc, uuid } = asked
    const code = this.#codeOf(asked, now)
    if (code !== '201' && code !== '202') return { code, uuid, receipt: null }
    const receipt = acuseOf({ issuerRfc, uuid, code, date: wallClock(now) })
    const { cancellation } = this.#register.byUuid(uuid) ?? {}
    if (cancellation) cancellation.receipt ??= receipt
    return { code, uuid, receipt }
  }

  #codeOf({ issuerRfc, uuid, motive, replacement }: AskedCancellation, now: Date): string {
    const cfdi = this.#register.byUuid(uuid)
    if (!/^0[1-4]$/.test(motive)) return '207'
    if (cfdi === undefined) return '205'
    if (cfdi.issuerRfc !== issuerRfc) return '203'
    if (cfdi.cancellation !== null && cfdi.cancellation.state !== 'rejected') return '202'
    const fault = this.#replacementFault(cfdi, motive, replacement)
    if (fault !== null) return fault
    if (this.#age(now).getTime() >= lastDayToCancel(cfdi.stampedAt)) return motive === '04' ? '211' : '210'
    if (this.#isBound(cfdi)) return 'no_cancelable'
    const state = this.#isFree(cfdi, now) ? 'done' : 'waits'
    const taken = (cfdi.cancellation?.taken ?? 0) + 1
    cfdi.cancellation = { motive, state, taken, receipt: null }
    return '201'
  }

  #replacementFault(cfdi: StampedCfdi, motive: string, replacement: string): string | null {
    if (motive !== '01') return replacement === '' ? null : '209'
    const other = this.#register.byUuid(replacement)
    if (other === undefined || other.issuerRfc !== cfdi.issuerRfc || isOver(other)) return '208'
    const replaced = other.related.some(
      ({ relation, uuid }) => relation === '04' && uuid === cfdi.stamp.uuid.toLowerCase(),
    )
    return replaced ? null : '212'
  }

  /** Whether others that hold are related to it: credit notes and payments, not what takes its place. */
  #isBound({ stamp }: StampedCfdi): boolean {
    const uuid = stamp.uuid.toLowerCase()
    return this.#register.stamped.some(
      (other) => !isOver(other) && other.related.some((one) => one.uuid === uuid && one.relation !== '04'),
    )
  }

  /** Whether its receiver is not asked: RMF 2.7.1.35. */
  #isFree({ total, type, receiverRfc, stampedAt }: StampedCfdi, now: Date): boolean {
    return (
      Number(total) <= freeOfAcceptance ||
      ['XAXX010101000', 'XEXX010101000'].includes(receiverRfc) ||
      type !== 'I' ||
      this.#age(now).getTime() < endOfNextWorkingDay(stampedAt)
    )
  }

  #age(now: Date): Date {
    return new Date(now.getTime() + this.daysPassed * day)
  }

  /** What SAT's public service says of a document. */
  statusOf(uuid: string, now: Date): SatAnswer {
    const cfdi = this.#register.byUuid(uuid)
    if (cfdi === undefined)
      return {
        query: 'N - 602: Comprobante no encontrado.',
        state: 'No Encontrado',
        cancellable: '',
        cancellation: '',
      }
    const { cancellation } = cfdi
    if (cancellation?.state === 'waits') this.#answerFor(cancellation)
    const free = this.#isFree(cfdi, now)
    const freely = free ? 'Cancelable sin aceptación' : 'Cancelable con aceptación'
    return {
      query: 'S - Comprobante obtenido satisfactoriamente.',
      state: isOver(cfdi) ? 'Cancelado' : 'Vigente',
      cancellable: this.#isBound(cfdi) ? 'No cancelable' : freely,
      cancellation: cancellation === null ? '' : words(cancellation.state),
    }
  }

  #answerFor(cancellation: NonNullable<StampedCfdi['cancellation']>): void {
    const answered = { wait: 'waits', accept: 'accepted', reject: 'rejected', expire: 'expired' } as const
    cancellation.state = answered[this.acceptance]
  }
}

function isOver({ cancellation }: StampedCfdi): boolean {
  return cancellation !== null && ['done', 'accepted', 'expired'].includes(cancellation.state)
}

/** 1 April of the year after, at midnight in Mexico City (CFF art. 29-A; RMF 2.7.1.47). */
function lastDayToCancel(stampedAt: Date): number {
  return Date.UTC(Number(wallClock(stampedAt).slice(0, 4)) + 1, 3, 1, 6)
}

/** Midnight after the working day that follows, in Mexico City; holidays are not known here. */
function endOfNextWorkingDay(stampedAt: Date): number {
  let midnight = Date.parse(`${wallClock(stampedAt).slice(0, 10)}T06:00:00Z`) + day
  while ([0, 6].includes(new Date(midnight).getUTCDay())) midnight += day
  return midnight + day
}

function words(state: NonNullable<StampedCfdi['cancellation']>['state']): string {
  switch (state) {
    case 'waits':
      return 'En proceso'
    case 'rejected':
      return 'Solicitud rechazada'
    case 'expired':
      return 'Plazo vencido'
    case 'done':
      return 'Cancelado sin aceptación'
    case 'accepted':
      return 'Cancelado con aceptación'
  }
}
