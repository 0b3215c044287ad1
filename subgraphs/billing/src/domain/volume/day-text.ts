import type { CivilDay } from './civil-day.ts'

const months =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** A day as people write it: `20 de noviembre de 2026`. */
export function dayText(day: CivilDay): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} de ${months[Number(month) - 1] ?? ''} de ${year}`
}
