import { leading, page, styles } from '@aquacis/kit/paper/look.ts'
import type { Paper } from '@aquacis/kit/paper/paper.ts'
import type { ReadingOnPaper, ReadingsOnPaper, UsageOnPaper } from '../bill-on-paper.ts'
import { comparisonWords } from '../words/comparison.ts'
import { shortDay } from '../words/days.ts'
import { cubicMetres, litresText, registerValue } from '../words/volume.ts'
import type { Part } from './part.ts'
import { usageChart } from './usage-chart.ts'

const columnWidth = 196
const chartLeft = 262
const chartHeight = 86

const origins: Readonly<Record<ReadingOnPaper['origin'], string>> = {
  telemetry: 'medida a distancia',
  field: 'leída en tu medidor',
  self: 'la enviaste tú',
  estimated: 'estimada',
}

/** How much was used, compared with before, and the readings it comes from. */
export function usage(paper: Paper, used: UsageOnPaper, meters: readonly ReadingsOnPaper[]): Part {
  const { litres, days, months } = used
  const perDay =
    days > 0
      ? `En ${days} ${days === 1 ? 'día' : 'días'}: ${litresText(Math.round(litres / days))} al día.`
      : ''
  const sentences = paper.lines(
    [perDay, comparisonWords(used)].filter(Boolean).join(' '),
    columnWidth,
    styles.text,
  )
  const hasEstimates = months.some(({ estimated }) => estimated)
  const note = hasEstimates ? 'En la gráfica, e: estimado.' : ''
  // The note stands behind the last reading: one line less.
  const told = meters.map(readingWords)
  told.push(`${told.pop() ?? ''}${note}`)
  const readings = told.flatMap((one) => paper.lines(one, page.right - page.left, styles.muted))
  const below = Math.max(45 + sentences.length * leading(styles.text), chartHeight) + 6
  return {
    height: below + readings.length * leading(styles.muted),
    draw(top) {
      paper.group('Sect', () => {
        const heading = 'Cuánto usé comparado con antes'
        paper.content('H2', () => paper.line(heading, page.left, top + 9, styles.heading))
        paper.content('P', () => {
          paper.line(`${cubicMetres(litres)} m³ `, page.left - 1, top + 39, styles.volume)
          paper.stack(sentences, page.left, top + 54, styles.text)
        })
        usageChart(paper, used, { left: chartLeft, right: page.right, top, bottom: top + chartHeight })
        if (readings.length > 0) {
          paper.content('P', () => void paper.stack(readings, page.left, top + below + 8, styles.muted))
        }
      })
    },
  }
}

function readingWords({ meterSerial, previous, current }: ReadingsOnPaper): string {
  const told = ({ on, litres, origin }: ReadingOnPaper) =>
    `${registerValue(litres)} (${shortDay(on)}, ${origins[origin]})`
  const used = registerValue(current.litres - previous.litres)
  return `Medidor ${meterSerial}: ${told(current)} − ${told(previous)} = ${used}. `
}
