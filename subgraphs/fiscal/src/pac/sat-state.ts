import type { SatState } from '../domain/stamping/cancel-step.ts'

/** The texts with which SAT says how a document stands. */
export interface SatTexts {
  readonly state: string
  readonly cancellation: string
}

/** What SAT's texts mean (documentación del servicio de consulta de CFDI). */
export function satState({ state, cancellation }: SatTexts): SatState {
  switch (state) {
    case 'Cancelado':
      return { kind: 'cancelled', how: cancellation }
    case 'No Encontrado':
      return { kind: 'unknown' }
    case 'Vigente':
      if (cancellation === 'En proceso') return { kind: 'waiting' }
      if (cancellation === 'Solicitud rechazada') return { kind: 'rejected', how: cancellation }
      return { kind: 'standing' }
    default:
      return { kind: 'later', reason: `el SAT contestó “${state}”` }
  }
}
