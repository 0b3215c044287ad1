import { leading, page, styles } from '@aquacis/kit/paper/look.ts'
import type { Paper } from '@aquacis/kit/paper/paper.ts'
import { addDecimals, decimal, decimalText, zeroDecimal } from '@aquacis/kit/values/decimal.ts'
import type { BillOnPaper, ChargeOnPaper, NamedTariffOnPaper } from '../bill-on-paper.ts'
import { chargeName, chargeReason } from '../words/charge-words.ts'
import { longDay } from '../words/days.ts'
import { documentWords } from '../words/document-words.ts'
import { pesos } from '../words/pesos.ts'
import { share } from '../words/share.ts'
import type { Part } from './part.ts'

const columns = { name: page.left, reason: 232, vat: 500, amount: page.right } as const
const widths = { name: 184, reason: 204 } as const
const headHeight = 36
const sumsHeight = 40

/** A row of the table, its cells in lines. */
interface Row {
  readonly name: readonly string[]
  readonly reason: readonly string[]
  readonly vat: string
  readonly amount: string
}

/** How much of the table is shown: with all its charges, or the first ones and the rest in one row. */
export interface ChargesShown {
  readonly heading: string
  readonly from: number
  readonly to: number
  /** Space between rows, in points. */
  readonly air: number
  /** Whether the sums stand below. */
  readonly sums: boolean
}

/** How the bill was computed, charge by charge, with the sums. */
export function chargesTable(paper: Paper, bill: BillOnPaper, shown: ChargesShown): Part {
  const all = bill.charges
  const rows = all.slice(shown.from, shown.to).map((charge) => rowOf(paper, charge, bill))
  if (shown.sums && shown.to < all.length) rows.push(restOf(paper, all.slice(shown.to)))
  const heights = rows.map((row) => rowHeight(row, shown.air))
  const prices = paper.lines(priceWords(bill), page.right - page.left, styles.muted)
  const head = headHeight + (prices.length - 1) * leading(styles.muted)
  const height = head + heights.reduce((sum, one) => sum + one, 0) + (shown.sums ? sumsHeight : 4)
  return {
    height,
    draw(top) {
      paper.group('Sect', () => {
        paper.content('H2', () => paper.line(shown.heading, page.left, top + 9, styles.heading))
        paper.content('P', () => void paper.stack(prices, page.left, top + 21, styles.muted))
        paper.group('Table', () => {
          drawHead(paper, top + head - 4)
          let at = top + head
          for (const [index, row] of rows.entries()) {
            drawRow(paper, row, at)
            at += heights[index] ?? 0
          }
        })
        if (shown.sums) drawSums(paper, bill, top + height - sumsHeight)
      })
    },
  }
}

function priceWords({ tariff, agreements }: BillOnPaper): string {
  if (tariff === null) return ''
  const { usageClass, article, later = [] } = tariff
  const prices = `${usageClass} · ${[tariff, ...later].map(tariffWords).join('; ')}`
  const source = article === null ? '.' : `; ${article}.`
  const agreed = agreements.map(
    (one) => ` ${one.name}${one.until === null ? '' : `, hasta el ${longDay(one.until)}`}.`,
  )
  return `${prices}${source}${agreed.join('')} `
}

function tariffWords({ name, code, effectiveFrom }: NamedTariffOnPaper): string {
  const called = name === null || name === code ? `tarifa ${code}` : `${name} (${code})`
  return effectiveFrom === null ? called : `${called}, vigente desde el ${longDay(effectiveFrom)}`
}

function rowOf(paper: Paper, charge: ChargeOnPaper, { period }: BillOnPaper): Row {
  const isTaxed = !/^-?0(\.0+)?$/.test(charge.vatRate)
  return {
    name: paper.lines(chargeName(charge, period), widths.name, styles.text),
    reason: paper.lines(chargeReason(charge), widths.reason, styles.text),
    vat: isTaxed ? `${pesos(charge.vat)} (${share(charge.vatRate)})` : 'sin IVA',
    amount: pesos(charge.amount),
  }
}

function restOf(paper: Paper, rest: readonly ChargeOnPaper[]): Row {
  const sum = (of: (charge: ChargeOnPaper) => string) =>
    pesos(decimalText(rest.reduce((before, charge) => addDecimals(before, decimal(of(charge))), zeroDecimal)))
  return {
    name: paper.lines(`Otros ${rest.length} conceptos`, widths.name, styles.strong),
    reason: ['uno por uno en la página 2, Detalle'],
    vat: sum(({ vat }) => vat),
    amount: sum(({ amount }) => amount),
  }
}

function rowHeight({ name, reason }: Row, air: number): number {
  return Math.max(name.length, reason.length, 1) * leading(styles.text) + air
}

function drawHead(paper: Paper, baseline: number): void {
  paper.ornament(() => paper.rule(page.left, baseline + 4, page.right - page.left))
  paper.group('TR', () => {
    const head = (text: string, x: number, align: 'left' | 'right') =>
      paper.content('TH', () => paper.line(`${text} `, x, baseline, styles.label, align), { scope: 'Column' })
    head('Concepto', columns.name, 'left')
    head('Cuenta', columns.reason, 'left')
    head('IVA', columns.vat, 'right')
    head('Importe', columns.amount, 'right')
  })
}

function drawRow(paper: Paper, { name, reason, vat, amount }: Row, top: number): void {
  const baseline = top + 11
  paper.group('TR', () => {
    paper.content('TH', () => void paper.stack(spaced(name), columns.name, baseline, styles.text), {
      scope: 'Row',
    })
    paper.content('TD', () => void paper.stack(spaced(reason), columns.reason, baseline, styles.text))
    paper.content('TD', () => paper.line(`${vat} `, columns.vat, baseline, styles.muted, 'right'))
    paper.content('TD', () => paper.line(`${amount} `, columns.amount, baseline, styles.text, 'right'))
  })
}

/** The lines with a space behind the last one, so that the next cell is another word. */
function spaced(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? `${line} ` : line))
}

/** A table of its own: rows of two cells have no place among rows of four. */
function drawSums(paper: Paper, { money: { subtotal, vat, total }, kind }: BillOnPaper, top: number): void {
  paper.ornament(() => paper.rule(page.left, top + 3, page.right - page.left))
  const rows = [
    ['Suma antes de IVA', subtotal, styles.text],
    ['IVA', vat, styles.text],
    [documentWords(kind).total, total, styles.strong],
  ] as const
  paper.group('Table', () => {
    for (const [index, [label, amount, style]] of rows.entries()) {
      const baseline = top + 14 + index * 12
      paper.group('TR', () => {
        paper.content('TH', () => paper.line(`${label} `, columns.reason, baseline, style), { scope: 'Row' })
        paper.content('TD', () => paper.line(`${pesos(amount)} `, columns.amount, baseline, style, 'right'))
      })
    }
  })
}
