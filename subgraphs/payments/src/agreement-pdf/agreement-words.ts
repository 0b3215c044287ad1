import { centavosFromPesos, spokenPesos } from '@aquacis/kit/values/money.ts'
import type { PlanRhythm, PlanTerms } from '../domain/plan/plan-terms.ts'

const long = new Intl.DateTimeFormat('es-MX', {
  ...{ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' },
})

/** "13 de marzo de 2026", of a civil day. */
export function longDay(day: string): string {
  return long.format(new Date(`${day}T00:00:00Z`))
}

/** "$1,234.50", of "1234.50". */
export function pesosOnPaper(text: string): string {
  return spokenPesos(centavosFromPesos(text))
}

export const rhythmWords: Readonly<Record<PlanRhythm, string>> = {
  WEEKLY: 'cada semana',
  FORTNIGHTLY: 'cada quincena (el 15 y el último día del mes)',
  MONTHLY: 'cada mes',
}

/** "Pago inicial", "Pago 3 de 12". */
export function instalmentName(number: number, count: number): string {
  return number === 0 ? 'Pago inicial' : `Pago ${number} de ${count}`
}

/** What both sides undertake, by the terms of the plan. */
export function clausesOf(terms: PlanTerms): string[] {
  const { brokenAtLate, brokenAfter, lateAfter, surchargeGoesOn } = terms
  const workdays = (count: number) => (count === 1 ? '1 día hábil' : `${count} días hábiles`)
  const late = brokenAtLate === 1 ? 'un pago atrasado' : `${brokenAtLate} pagos atrasados`
  // With one late payment it ends anyway.
  const tooLate = brokenAtLate === 1 ? '' : `, con uno atrasado por más de ${workdays(brokenAfter)}`
  return [
    'Te comprometes a pagar cada parcialidad a más tardar el día indicado. Si ese día es inhábil, la fecha ya está recorrida al siguiente día hábil.',
    'Puedes pagar antes, pagar de más o liquidar todo sin costo. Cualquier pago a los recibos del convenio cuenta, sin importar con qué referencia se haga.',
    surchargeGoesOn
      ? 'Los recargos de ley siguen corriendo sobre el saldo hasta que se liquide.'
      : 'Mientras cumplas el convenio no se generan nuevos recargos sobre los recibos que incluye.',
    'Mientras cumplas el convenio, los recibos que incluye no se cobran por otra vía ni se limita el servicio por ellos. Los recibos nuevos se pagan aparte, en su fecha.',
    `Un pago está atrasado si no llega dentro de ${workdays(lateAfter)} después de su fecha; te avisaremos. El convenio termina con ${late}${tooLate}, o si no llega el pago inicial: entonces todo el saldo se debe de inmediato y sigue el cobro ordinario.`,
    'Si no estás de acuerdo con algún recibo, puedes pedir su aclaración: lo aclarado no forma parte de lo que pagas aquí.',
  ]
}
