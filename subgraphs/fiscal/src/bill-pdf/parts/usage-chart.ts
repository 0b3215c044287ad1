import { colour, styles } from '@aquacis/kit/paper/look.ts'
import type { Paper } from '@aquacis/kit/paper/paper.ts'
import type { MonthOnPaper, UsageOnPaper } from '../bill-on-paper.ts'
import { monthMark, monthName } from '../words/days.ts'
import { cubicMetres, wholeCubicMetres } from '../words/volume.ts'

/** Where the chart stands, in points from the page's top left. */
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const mostMonths = 13
const labelsAbove = 10
const labelsBelow = 20

/**
 * Bars of up to 13 months from a baseline of zero: this period full, the same month a year ago as a hollow outline, an
 * estimated month dashed; each bar carries its m³, so that there is no axis to read.
 */
export function usageChart(paper: Paper, { months, lastYearLitres }: UsageOnPaper, box: Box): void {
  const shown = months.slice(-mostMonths)
  if (shown.length < 2) {
    firstBill(paper, box)
    return
  }
  const told = shown.map(({ month, litres, estimated }) => {
    if (litres === null) return `${monthName(month)}: sin dato`
    return `${monthName(month)}: ${cubicMetres(litres)} m³${estimated ? ' (estimado)' : ''}`
  })
  const mark = {
    alt: `Gráfica de barras del consumo por mes. ${told.join('; ')}.`,
    bbox: [box.left, box.top, box.right, box.bottom] as const,
  }
  const hasYear = shown.length === mostMonths && lastYearLitres !== null
  paper.content('Figure', () => drawBars(paper, shown, hasYear, box), mark)
}

function firstBill(paper: Paper, { left, right, top }: Box): void {
  const words = 'Es tu primer recibo en este domicilio. Aquí verás tu consumo mes con mes, para compararlo.'
  const lines = paper.lines(words, right - left, styles.muted)
  paper.content('P', () => void paper.stack(lines, left, top + 37, styles.muted))
}

function drawBars(paper: Paper, months: readonly MonthOnPaper[], hasYear: boolean, box: Box): void {
  const slot = (box.right - box.left) / mostMonths
  const left = box.right - slot * months.length
  const ground = box.bottom - labelsBelow
  const most = Math.max(...months.map(({ litres }) => litres ?? 0), 1)
  const scale = (ground - box.top - labelsAbove) / most
  for (const [index, month] of months.entries()) {
    const now = index === months.length - 1
    const look = now ? 'now' : hasYear && index === 0 ? 'yearAgo' : month.estimated ? 'estimated' : 'before'
    const x = left + index * slot
    const height = (month.litres ?? 0) * scale
    drawBar(paper, look, [x + 3, ground - height, slot - 6, height])
    const middle = x + slot / 2
    const style = now ? styles.axisNow : styles.axis
    paper.line(`${valueMark(month)} `, middle, ground - height - 3, style, 'middle')
    paper.line(`${monthMark(month.month)} `, middle, ground + 9, style, 'middle')
    if (look === 'yearAgo' || month.month.endsWith('-01') || now) {
      paper.line(`${month.month.slice(0, 4)} `, middle, ground + 17, style, 'middle')
    }
  }
  paper.rule(left, ground, box.right - left)
}

function drawBar(
  paper: Paper,
  look: 'now' | 'yearAgo' | 'estimated' | 'before',
  [x, y, width, height]: readonly [number, number, number, number],
): void {
  if (height === 0) return
  if (look === 'now') paper.block(x, y, width, height, colour.water)
  else if (look === 'before') paper.block(x, y, width, height, colour.waterSoft)
  else paper.frame(x, y, width, height, colour.water, look === 'estimated' ? 1.6 : undefined)
}

function valueMark({ litres, estimated }: MonthOnPaper): string {
  if (litres === null) return 's/d'
  const value = litres >= 100_000 ? wholeCubicMetres(litres) : cubicMetres(litres)
  return estimated ? `${value} e` : value
}
