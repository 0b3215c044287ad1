import { centavos, spokenPesos } from '@aquacis/kit/values/money.ts'
import { longDay } from '../collections/case-words.ts'
import type { Dispute } from './dispute.ts'

/** How a dispute stands and what comes next, for whoever opened it. `left`: working days for the office. */
export function statusSentence({ state, disputed, answerBy, answer }: Dispute, left: number | null): string {
  const amount = spokenPesos(disputed)
  switch (state) {
    case 'OPENED':
    case 'VISIT_ORDERED': {
      const first = state === 'VISIT_ORDERED' ? 'Vamos a revisar en campo. ' : ''
      const until =
        left === 0
          ? `El plazo para responderte vence el ${longDay(answerBy)}.`
          : `Te respondemos a más tardar el ${longDay(answerBy)}.`
      return `${first}${until} Mientras, no se te cobran ${amount}; lo demás del recibo sí se paga.`
    }
    case 'UPHELD':
      return 'Tuviste razón: te emitimos el recibo corregido y lo aclarado no se te cobra.'
    case 'PARTLY_UPHELD':
      return `Tuviste razón en ${spokenPesos(answer?.granted ?? centavos(0n))} de ${amount}: te emitimos el recibo corregido.`
    case 'REJECTED':
      return 'La aclaración no procede. Lee el motivo; tienes unos días para pagar antes de cualquier aviso.'
    case 'WITHDRAWN':
      return 'Retiraste la aclaración: el recibo se paga completo.'
    default:
      return state satisfies never
  }
}
