import type { CancelAcceptance } from '../domain/document/document.ts'
import type { SatState } from '../domain/stamping/cancel-step.ts'

/** The texts with which SAT says how a document stands. */
export interface SatTexts {
  readonly state: string
  readonly cancellation: string
  readonly cancellable: string
}

/** What SAT's texts mean (documentación del servicio de consulta de CFDI). */
export function satState({ state, cancellation, cancellable }: SatTexts): SatState {
  switch (state) {
    case 'Cancelado':
      return { kind: 'cancelled', how: cancellation, acceptance: acceptanceOf(cancellation) }
    case 'No Encontrado':
      return { kind: 'unknown' }
    case 'Vigente':
      if (cancellation === 'En proceso') return { kind: 'waiting' }
      if (cancellation === 'Solicitud rechazada') return { kind: 'rejected', how: cancellation }
      return { kind: cancellable === 'No cancelable' ? 'bound' : 'standing' }
    default:
      return { kind: 'later', reason: `el SAT contestó “${state}”` }
  }
}

function acceptanceOf(cancellation: string): CancelAcceptance {
  if (/^Plazo vencido/i.test(cancellation)) return 'EXPIRED'
  return /con aceptaci/i.test(cancellation) ? 'ACCEPTED' : 'NOT_NEEDED'
}
