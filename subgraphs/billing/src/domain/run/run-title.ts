import type { RunScope } from './billing-run.ts'

const monthNames = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

/** CEA's offices by their numbers, as people call them. */
const officeNames = [
  'Santiago de Querétaro Centro',
  'Corregidora',
  'El Marqués',
  'San Juan del Río',
  'Tequisquiapan',
  'Pedro Escobedo',
  'Cadereyta',
  'Colón',
  'Ezequiel Montes',
  'Amealco',
  'Jalpan',
  'Tolimán',
  'Huimilpan',
]

/** What a run bills, in words: `Corregidora, octubre de 2026`, `Zona 014 de Corregidora, octubre de 2026`, `3 administraciones, 5 oct – 4 nov de 2026`. */
export function runTitle(run: RunScope): string {
  const { operatingUnitIds, zone, periodFrom, periodTo, dryRun } = run
  const [only, ...others] = operatingUnitIds
  const where =
    others.length === 0
      ? (officeNames[(only ?? 0) - 1] ?? `Administración ${only}`)
      : others.length + 1 === officeNames.length
        ? 'Todas las administraciones'
        : `${others.length + 1} administraciones`
  return `${zone === null ? where : `Zona ${zone} de ${where}`}, ${periodInWords(periodFrom, periodTo)}${dryRun ? ' (ensayo)' : ''}`
}

/** A whole month by its name; other periods by their first day and their last. */
function periodInWords(from: string, to: string): string {
  const last = new Date(Date.parse(to) - 86_400_000)
  const first = new Date(Date.parse(from))
  const isMonth =
    from.endsWith('-01') && to.endsWith('-01') && first.getUTCMonth() === last.getUTCMonth() && from < to
  const month = (day: Date) => monthNames[day.getUTCMonth()] ?? ''
  if (isMonth) return `${month(first)} de ${first.getUTCFullYear()}`
  const short = (day: Date) => `${day.getUTCDate()} ${month(day).slice(0, 3)}`
  return `${short(first)} – ${short(last)} de ${last.getUTCFullYear()}`
}
