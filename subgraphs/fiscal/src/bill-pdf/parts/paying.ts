import { lineCode, quietModules } from '@aquacis/kit/paper/line-code.ts'
import { leading, page, styles } from '@aquacis/kit/paper/look.ts'
import type { Paper } from '@aquacis/kit/paper/paper.ts'
import type { PaymentOnPaper } from '../bill-on-paper.ts'
import { longDay } from '../words/days.ts'
import { drawSquareCode } from './drawn-square-code.ts'
import type { Part } from './part.ts'

const bars = { width: 262, height: 44, widest: 1.25 } as const
const square = 76
const words = { left: 318, right: page.right - square - 16 } as const

/** Where and how to pay: the bars a cashier scans, the reference one says, the square a telephone reads. */
export function paying(paper: Paper, payment: PaymentOnPaper): Part {
  const { qr } = payment
  const right = qr === null ? page.right : words.right
  const places = placeLines(paper, payment, right - words.left)
  const placesHeight = 18 + places.length * leading(styles.text)
  return {
    height: Math.max(18 + bars.height + 28, placesHeight, qr === null ? 0 : square + 12),
    draw(top) {
      paper.group('Sect', () => {
        paper.content('H2', () => paper.line('Dónde y cómo pagar', page.left, top + 9, styles.heading))
        drawReference(paper, payment, top + 18)
        paper.content('P', () => void paper.stack(places, words.left, top + 26, styles.text))
        if (qr !== null) drawSquare(paper, qr, payment.reference, top)
      })
    },
  }
}

function drawReference(paper: Paper, { barcode, reference, validUntil }: PaymentOnPaper, top: number): void {
  drawBars(paper, barcode, top)
  const baseline = top + bars.height + 14
  paper.content('P', () => {
    paper.line(`Referencia ${spoken(reference)} `, page.left, baseline, styles.reference)
    paper.line(`Vale hasta el ${longDay(validUntil)}. `, page.left, baseline + 12, styles.muted)
  })
}

function drawSquare(paper: Paper, payload: string, reference: string, top: number): void {
  const alt = `Código QR para pagar con la referencia ${reference}`
  drawSquareCode(paper, payload, { left: page.right - square, top, side: square, alt })
  const middle = page.right - square / 2
  paper.content('P', () => paper.line('Escanea para pagar', middle, top + square + 9, styles.label, 'middle'))
}

function placeLines(paper: Paper, { places, clabe }: PaymentOnPaper, width: number): string[] {
  const lines = places.map((place) => `${place} `)
  if (clabe !== null)
    lines.push(`Transferencia (SPEI) a la CLABE ${spoken(clabe).replaceAll(' ', '\u00a0')} `)
  return lines.flatMap((line) => paper.lines(line, width, styles.text).map((part) => `${part} `))
}

/** In groups of four, as one reads it aloud. */
function spoken(reference: string): string {
  return /^\d{8,}$/.test(reference) ? reference.replaceAll(/(\d{4})(?=\d)/g, '$1 ') : reference
}

function drawBars(paper: Paper, payload: string, top: number): void {
  const { modules, runs } = lineCode(payload)
  const module = Math.min(bars.widest, bars.width / (modules + quietModules))
  // The page's margin is the quiet zone on the left.
  const { left } = page
  const mark = {
    alt: `Código de barras ${payload}`,
    bbox: [left, top, left + module * modules, top + bars.height] as const,
  }
  paper.content('Figure', () => paper.modules({ left, top, module, height: bars.height, runs }), mark)
}
