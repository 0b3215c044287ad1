import { lineCode, quietModules } from '@aquacis/kit/paper/line-code.ts'
import { colour, page, styles } from '@aquacis/kit/paper/look.ts'
import { numberedItem } from '@aquacis/kit/paper/numbered-item.ts'
import { type Paper, paperFor } from '@aquacis/kit/paper/paper.ts'
import { squareCode } from '@aquacis/kit/paper/square-code.ts'
import { beneficiary } from '../domain/reference/payer.ts'
import type { VoucherOnPaper } from './voucher-on-paper.ts'

const width = page.right - page.left
const bars = { height: 64, widest: 1.6 } as const
const squareSide = 150

/** A voucher as a tagged PDF of one letter page: what to show or type, how much, until when, and what to do. */
export async function voucherPdf(voucher: VoucherOnPaper): Promise<Uint8Array> {
  const { title, contractNumber, on } = voucher
  const paper = paperFor({
    title: `${title} · contrato ${contractNumber}`,
    subject: title,
    author: beneficiary,
    on,
  })
  let y = heading(paper, voucher)
  y = code(paper, voucher, y)
  y = facts(paper, voucher, y)
  y = steps(paper, voucher, y)
  bills(paper, voucher, y)
  return paper.finish()
}

function heading(paper: Paper, { title, contractNumber, amount, ends, stamp }: VoucherOnPaper): number {
  const top = page.top + 24
  paper.content('P', () => paper.line(`${beneficiary} `, page.left, top, styles.muted))
  paper.content('H1', () => paper.line(title, page.left, top + 28, styles.title))
  paper.content('P', () => {
    paper.line(`Contrato ${contractNumber} `, page.left, top + 48, styles.text)
    if (ends !== null) paper.line(`${ends} `, page.left, top + 62, styles.strong)
  })
  paper.content('P', () => paper.line(`${amount} `, page.right, top + 48, styles.amount, 'right'))
  if (stamp !== null) {
    paper.ornament(() => paper.block(page.left, top + 76, width, 22, colour.sunSoft))
    paper.content('P', () => paper.line(`${stamp} `, page.left + 8, top + 91, styles.lead))
  }
  return top + (stamp === null ? 92 : 118)
}

function code(paper: Paper, { barcode, square, number }: VoucherOnPaper, top: number): number {
  let y = top
  if (barcode !== null) {
    const { modules, runs } = lineCode(barcode)
    const module = Math.min(bars.widest, width / (modules + 2 * quietModules))
    const left = page.left + module * quietModules
    const bbox = [left, y, left + module * modules, y + bars.height] as const
    const mark = { alt: `Código de barras ${barcode}`, bbox }
    const height = bars.height
    paper.content('Figure', () => paper.modules({ left, top: y, module, height, runs }), mark)
    y += bars.height + 22
  }
  if (square !== null) {
    const { size, runs } = squareCode(square)
    const module = squareSide / size
    const bbox = [page.left, y, page.left + squareSide, y + squareSide] as const
    const mark = { alt: 'Código QR de CoDi', bbox }
    paper.content(
      'Figure',
      () => paper.modules({ left: page.left, top: y, module, height: module, runs }),
      mark,
    )
    y += squareSide + 22
  }
  if (number !== null) {
    paper.content('P', () => {
      paper.line(`${number.label} `, page.left, y, styles.label)
      paper.line(`${number.text} `, page.left, y + 20, styles.title)
    })
    y += 42
  }
  return y
}

function facts(paper: Paper, { facts: told }: VoucherOnPaper, top: number): number {
  for (const [index, { label, text }] of told.entries())
    paper.content('P', () => {
      const baseline = top + index * 16
      paper.line(`${label}: `, page.left, baseline, styles.muted)
      paper.line(`${text} `, page.left + 110, baseline, styles.strong)
    })
  return top + told.length * 16 + 12
}

function steps(paper: Paper, { steps: told }: VoucherOnPaper, top: number): number {
  paper.content('H2', () => paper.line('Qué hacer', page.left, top + 10, styles.heading))
  let y = top + 30
  paper.group('L', () => {
    for (const [index, step] of told.entries()) {
      const item = numberedItem(paper, index + 1, step)
      item.draw(y)
      y += item.height + 5
    }
  })
  return y + 8
}

function bills(paper: Paper, { bills: told }: VoucherOnPaper, top: number): void {
  if (told.length === 0) return
  paper.content('H2', () => paper.line('Qué pagas', page.left, top + 10, styles.heading))
  // As many as there is room for; the others are in the sum.
  for (const [index, { number, amount }] of told.slice(0, 12).entries())
    paper.content('P', () => {
      const baseline = top + 30 + index * 15
      paper.line(`Recibo ${number} `, page.left, baseline, styles.text)
      paper.line(`${amount} `, page.left + 260, baseline, styles.strong, 'right')
    })
}
