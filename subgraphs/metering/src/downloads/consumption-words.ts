import type { Quality } from './consumption-lines.ts'

/** Headings of a table of consumption. */
export const headings = ['Desde', 'Hasta', 'Zona horaria', 'Consumo (m³)', 'Calidad'] as const

/** How a figure is known, as a table says it. */
export const qualityWords: Readonly<Record<Quality, string>> = {
  MEASURED: 'medido',
  INTERPOLATED: 'interpolado',
  UNKNOWN: 'sin dato',
}
