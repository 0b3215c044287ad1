import { pesosText, spokenPesos } from '@aquacis/kit/values/money.ts'
import type { PlanRhythm } from '../../domain/plan/plan-terms.ts'
import type { ApprovalReason, PlanObstacle } from '../../domain/plan/simulate-plan.ts'

/** Why somebody of the office has to say yes first. */
export const approvalWords: Readonly<Record<ApprovalReason, string>> = {
  LARGE_DEBT: 'El adeudo es grande: lo revisa una persona de la administración.',
  LONG: 'El plazo es largo: lo revisa una persona de la administración.',
  BROKEN_BEFORE: 'Hubo un convenio incumplido en los últimos doce meses: lo revisa una persona.',
}

const rhythms: Readonly<Record<PlanRhythm, string>> = {
  WEEKLY: 'cada semana',
  FORTNIGHTLY: 'cada quincena',
  MONTHLY: 'cada mes',
}

/** A plan that cannot be, as the graph refuses it: why, and the figure that would do. */
export function planImpossible(obstacle: PlanObstacle) {
  const figures = { leastDownPayment: null as string | null, mostInstalments: null as number | null }
  switch (obstacle.kind) {
    case 'nothingOwed':
      return refusal(
        'No hay nada que pagar en parcialidades: el contrato no debe nada, o lo que debe está en aclaración.',
      )
    case 'debtTooSmall':
      return refusal(`Se puede convenir a partir de ${spokenPesos(obstacle.least)}. Paga el recibo completo.`)
    case 'downPaymentTooSmall': {
      const says = refusal(`El pago inicial es de al menos ${spokenPesos(obstacle.least)}.`)
      return { ...says, leastDownPayment: pesosText(obstacle.least) }
    }
    case 'downPaymentTooLarge':
      return refusal(
        `Con ese pago inicial queda muy poco por repartir: paga todo de una vez, o baja el pago inicial a ${spokenPesos(obstacle.most)}.`,
      )
    case 'rhythmNotOffered':
      return refusal(`Este contrato puede pagar ${obstacle.rhythms.map((one) => rhythms[one]).join(' o ')}.`)
    case 'tooManyInstalments':
      return {
        ...refusal(`Elige entre 1 y ${obstacle.most} pagos.`),
        mostInstalments: obstacle.most,
      }
    case 'instalmentTooSmall':
      return {
        ...refusal(
          `Cada pago sería de menos de ${spokenPesos(obstacle.least)}: elige ${obstacle.most} pagos o menos.`,
        ),
        mostInstalments: obstacle.most,
      }
    default:
      return obstacle satisfies never
  }

  function refusal(message: string) {
    return { __typename: 'PlanImpossible' as const, message, ...figures }
  }
}

export const planUnknown = {
  __typename: 'PlanUnknown',
  message: 'No encontramos ese contrato o convenio entre los tuyos. Revisa que hayas entrado con tu cuenta.',
} as const
