import { leading, page, type Style, styles } from '@aquacis/kit/paper/look.ts'
import type { Paper } from '@aquacis/kit/paper/paper.ts'
import { addDecimals, decimal, decimalText, zeroDecimal } from '@aquacis/kit/values/decimal.ts'
import type { BillOnPaper, MoneyOnPaper } from '../bill-on-paper.ts'
import { shortDay, weekday } from '../words/days.ts'
import { documentWords } from '../words/document-words.ts'
import { pesos } from '../words/pesos.ts'
import type { Part } from './part.ts'

const amountWidth = 206
const ledger = { left: 262, right: 402 } as const
const holder = { left: 428, width: page.right - 428 } as const
const rowPitch = 13

/** What is owed and by when; how that sum came about; whose bill it is. */
export function owed(paper: Paper, bill: BillOnPaper): Part {
  // Of a bare fiscal document no account is known.
  const rows = bill.dueOn === null ? [] : ledgerRows(bill.money)
  const address = holderLines(paper, bill)
  const left = headline(paper, bill)
  const tallest = Math.max(left.height, 10 + rowPitch * rows.length, address.height)
  return {
    height: tallest,
    draw(top) {
      paper.group('Sect', () => {
        left.draw(top)
        if (rows.length > 0) drawLedger(paper, rows, top)
        address.draw(top)
      })
    },
  }
}

function headline(paper: Paper, { money, dueOn, kind }: BillOnPaper): Part {
  const own = documentWords(kind)
  const isOwed = !isNothing(money.due)
  const words = isOwed ? pesos(money.due) : 'No debes nada'
  const style = fitted(paper, words, isOwed ? styles.amount : styles.word, amountWidth)
  const lines = paper.lines(
    dueOn === null ? own.sentence : sentence(money, dueOn, isOwed),
    amountWidth,
    styles.lead,
  )
  return {
    height: 64 + lines.length * leading(styles.lead),
    draw(top) {
      paper.content('H2', () =>
        paper.line(
          dueOn === null ? own.amount : 'Qué debo y para cuándo',
          page.left,
          top + 9,
          styles.heading,
        ),
      )
      paper.content('P', () => paper.line(`${words} `, page.left - 1, top + 53, style))
      paper.content('P', () => void paper.stack(lines, page.left, top + 72, styles.lead))
    },
  }
}

function sentence({ due }: MoneyOnPaper, dueOn: string, isOwed: boolean): string {
  if (isOwed) return `A más tardar el ${weekday(dueOn)}`
  if (!due.startsWith('-')) return 'Tu cuenta está al corriente.'
  return `Tienes ${pesos(due.slice(1))} a favor. Se descuentan de tu próximo recibo.`
}

function isNothing(due: string): boolean {
  return due.startsWith('-') || /^0(\.0+)?$/.test(due)
}

/** The style in the largest size, down from its own, in which the words keep within the width. */
function fitted(paper: Paper, words: string, style: Style, width: number): Style {
  return { ...style, size: Math.min(style.size, (style.size * width) / paper.width(words, style)) }
}

interface LedgerRow {
  readonly label: string
  readonly amount: string
}

function ledgerRows(money: MoneyOnPaper): LedgerRow[] {
  const { overdueMonths, payments, previousBalance, total, due } = money
  const overdue = overdueMonths > 0 ? ` (${overdueMonths} ${overdueMonths === 1 ? 'mes' : 'meses'})` : ''
  return [
    { label: `Saldo anterior${overdue}`, amount: pesos(previousBalance) },
    ...paymentRows(payments),
    { label: 'Este recibo', amount: pesos(total) },
    { label: due.startsWith('-') ? 'Saldo a tu favor' : 'Por pagar', amount: pesos(due) },
  ]
}

/** Up to two payments by their days; more of them together. */
function paymentRows(payments: MoneyOnPaper['payments']): LedgerRow[] {
  if (payments.length <= 2) {
    return payments.map(({ on, amount }) => ({
      label: `Tu pago del ${shortDay(on)}`,
      amount: pesos(`-${amount}`),
    }))
  }
  const sum = payments.reduce((before, { amount }) => addDecimals(before, decimal(amount)), zeroDecimal)
  return [{ label: `Tus ${payments.length} pagos`, amount: pesos(`-${decimalText(sum)}`) }]
}

function drawLedger(paper: Paper, rows: readonly LedgerRow[], top: number): void {
  const width = ledger.right - ledger.left
  paper.group('Table', () => {
    for (const [index, { label, amount }] of rows.entries()) {
      const baseline = top + 9 + index * rowPitch + (index === rows.length - 1 ? 4 : 0)
      const style = index === rows.length - 1 ? styles.strong : styles.text
      if (index === rows.length - 1) paper.ornament(() => paper.rule(ledger.left, baseline - 11, width))
      paper.group('TR', () => {
        paper.content('TH', () => paper.line(`${label} `, ledger.left, baseline, style), { scope: 'Row' })
        paper.content('TD', () => paper.line(`${amount} `, ledger.right, baseline, style, 'right'))
      })
    }
  })
}

/** Whose bill it is, whole: a name that needs more than two lines is set smaller. */
function holderLines(paper: Paper, { holder: { name, address, rfc }, contractNumber }: BillOnPaper): Part {
  const large = paper.lines(name, holder.width, styles.strong)
  const nameStyle: Style = large.length > 2 ? styles.small : styles.strong
  const names = large.length > 2 ? paper.lines(name, holder.width, nameStyle) : large
  const places = address.flatMap((line) => paper.lines(`${line} `, holder.width, styles.muted))
  if (rfc !== null) places.push(`RFC ${rfc}`)
  return {
    height: 18 + names.length * leading(nameStyle) + places.length * leading(styles.muted),
    draw(top) {
      paper.content('P', () =>
        paper.line(
          contractNumber === null ? 'A nombre de' : `Contrato ${contractNumber} `,
          holder.left,
          top + 9,
          styles.heading,
        ),
      )
      paper.content('P', () => {
        const below = paper.stack(names, holder.left, top + 24, nameStyle)
        paper.stack(places, holder.left, below, styles.muted)
      })
    },
  }
}
