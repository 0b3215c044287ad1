import { type Centavos, spokenPesos } from '@aquacis/kit/values/money.ts'
import type { ClassRule, Stage } from './collections-policy.ts'
import type { CaseFact, HoldKind } from './debt-case.ts'
import type { NextStep } from './review-case.ts'

const months = [
  ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre'],
  ...['noviembre', 'diciembre'],
]

/** `5 de mayo de 2026` */
export function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} de ${months[Number(month) - 1]} de ${year}`
}

function unpaid(periods: number): string {
  return periods === 1 ? 'un periodo' : `${periods} periodos seguidos`
}

/** What is owed, in one sentence. The surcharge is part of it: the next bill brings more, nothing is added here. */
export function summaryOf({
  isOpen,
  owed,
  surcharge,
  disputed,
  periods,
}: {
  readonly isOpen: boolean
  readonly owed: Centavos
  readonly surcharge: Centavos
  readonly disputed: Centavos
  readonly periods: number
}): string {
  if (!isOpen) return 'No debes nada vencido: este expediente está cerrado.'
  const extra = surcharge > 0n ? `; de eso, ${spokenPesos(surcharge)} son recargos` : ''
  const held =
    disputed > 0n ? ` Otros ${spokenPesos(disputed)} están en aclaración y no se te cobran mientras.` : ''
  return `Debes ${spokenPesos(owed)} de ${unpaid(periods)}${extra}.${held}`
}

const waitingHolds: Readonly<Record<HoldKind, string>> = {
  VULNERABLE: 'tu hogar tiene protección por vulnerabilidad',
  PLAN: 'tienes un convenio de pago',
  CLAIM: 'estamos buscando un pago tuyo',
  DISPUTE: 'acabamos de responder tu aclaración',
  PAUSE: 'la oficina detuvo la cobranza',
}

/** What a stage does, as something that may follow. */
function coming(stage: Stage, { restriction }: ClassRule): string {
  if (stage === 'REMINDER') return 'te mandaremos un recordatorio'
  if (stage === 'FIRST_NOTICE' || stage === 'SECOND_NOTICE') return 'te mandaremos un aviso de adeudo'
  const limited = restriction?.kind === 'LIMITED'
  const litres = restriction?.litresPerPersonAndDay ?? 50
  const what = limited ? `limitar tu servicio a ${litres} litros por persona al día` : 'suspender tu servicio'
  if (stage === 'RESTRICTION_NOTICE') return `te avisaremos por escrito que se va a ${what}`
  return `podremos ${what}${limited ? ' (nunca se corta)' : ''}`
}

/** What happens next and when. */
export function nextSentence(
  { stage, on, waitsFor }: NextStep,
  {
    isOpen,
    holds,
    rule,
    restricted,
  }: {
    readonly isOpen: boolean
    readonly holds: readonly HoldKind[]
    readonly rule: ClassRule
    readonly restricted: boolean
  },
): string {
  if (!isOpen) return 'No sigue nada.'
  if (restricted) return rule.restriction?.text ?? 'No sigue nada.'
  if (stage === null) return 'No sigue otro aviso: tu servicio no se limita.'
  const [hold] = holds
  if (waitsFor === 'HOLD' && hold !== undefined)
    return `No sigue nada por ahora, porque ${waitingHolds[hold]}.`
  if (waitsFor === 'DELIVERY') return 'No sigue nada hasta que te entreguemos el último aviso.'
  if (waitsFor === 'PERIODS') return `Si se vence otro recibo, ${coming(stage, rule)}.`
  return on === null
    ? `Si no pagas, ${coming(stage, rule)}.`
    : `Si no pagas, desde el ${longDay(on)} ${coming(stage, rule)}.`
}

/** What stops it, the shortest way first. */
export function waysToStop(
  owed: Centavos,
  { isOpen, isHome }: { readonly isOpen: boolean; readonly isHome: boolean },
): string[] {
  if (!isOpen) return []
  const ways = [
    `Paga ${spokenPesos(owed)}: se detiene en cuanto el pago llega.`,
    'Pide un convenio para pagar en partes.',
    'Si un recibo está mal, pide una aclaración: lo que aclares no se cobra mientras.',
    'Si ya pagaste y no aparece, mándanos tu comprobante.',
  ]
  const spared =
    'Si en tu casa hay alguien enfermo, mayor, con discapacidad o sin ingresos, avísanos: se detiene.'
  return isHome ? [...ways, spared] : ways
}

const stageNames: Readonly<Record<Stage, string>> = {
  REMINDER: 'recordatorio',
  FIRST_NOTICE: 'primer aviso de adeudo',
  SECOND_NOTICE: 'segundo aviso de adeudo',
  RESTRICTION_NOTICE: 'aviso de limitación',
  RESTRICTED: 'aviso de servicio limitado',
}

const ways = {
  INBOX: 'está en la bandeja de la app',
  INBOX_READ: 'se leyó en la app',
  PUSH: 'llegó al teléfono',
  MAIL: 'llegó por correo electrónico',
  PAPER: 'se entregó en papel',
} as const

const holdNames: Readonly<Record<HoldKind, string>> = {
  VULNERABLE: 'protección por vulnerabilidad',
  PLAN: 'convenio de pago',
  CLAIM: 'búsqueda de un pago',
  DISPUTE: 'plazo después de una aclaración',
  PAUSE: 'pausa',
}

const lifted = {
  PAID: 'se pagó',
  PLAN: 'hay un convenio',
  VULNERABLE: 'hay protección por vulnerabilidad',
  DISPUTE: 'el adeudo está en aclaración',
  CLAIM: 'se busca un pago',
  MISTAKE: 'así lo decidió la oficina',
} as const

/** What happened, in one sentence with its reason. */
export function factSentence(fact: CaseFact): string {
  switch (fact.kind) {
    case 'OPENED':
      return `Se abrió el expediente: ${spokenPesos(fact.owed)} vencidos de ${unpaid(fact.periods)}.`
    case 'OWED_CHANGED':
      return `El adeudo vencido cambió a ${spokenPesos(fact.owed)} de ${unpaid(fact.periods)}.`
    case 'STAGE_REACHED':
      return `Se mandó un ${stageNames[fact.stage]} por ${spokenPesos(fact.owed)}; plazo hasta el ${longDay(fact.answerBy)}.`
    case 'STEPPED_BACK':
      return `Bajó a ${unpaid(fact.periods)} sin pagar: los avisos posteriores ya no cuentan.`
    case 'EVIDENCE': {
      const detail = fact.detail === null ? '' : ` (${fact.detail})`
      const what = capitalised(stageNames[fact.stage])
      return fact.delivered
        ? `${what}: ${ways[fact.evidence]}${detail}.`
        : `${what}: no se pudo entregar por ${fact.evidence === 'MAIL' ? 'correo' : 'la app'}${detail}.`
    }
    case 'HOLD_BEGAN': {
      const until = fact.until === null ? '' : ` hasta el ${longDay(fact.until)}`
      return `Se detuvo la cobranza (${holdNames[fact.hold]})${until}: ${fact.reason}`
    }
    case 'HOLD_ENDED':
      return `Terminó: ${holdNames[fact.hold]}. ${fact.reason}`
    case 'RESTRICTION_ORDERED':
      return fact.restriction === 'LIMITED'
        ? `Se ordenó limitar el servicio a ${fact.litresPerPersonAndDay} litros por persona al día desde el ${longDay(fact.notBefore)}, por ${spokenPesos(fact.owed)}.`
        : `Se ordenó suspender el servicio desde el ${longDay(fact.notBefore)}, por ${spokenPesos(fact.owed)}.`
    case 'RESTRICTION_LIFTED':
      return `Se levantó la limitación porque ${lifted[fact.because]}; el servicio estará completo a más tardar el ${longDay(fact.wholeBy)}.`
    case 'CLOSED':
      return fact.because === 'PAID'
        ? 'Se cerró el expediente: no hay nada vencido.'
        : 'Se cerró el expediente: lo vencido está en aclaración.'
    default:
      return fact satisfies never
  }
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
