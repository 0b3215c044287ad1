import type { PaymentOnPaper } from '../bill-on-paper.ts'
import { type LineCode, lineCode, quietModules } from '../ink/line-code.ts'
import { colour, leading, page, styles } from '../ink/look.ts'
import type { Paper } from '../ink/paper.ts'
import { longDay } from '../words/days.ts'
import { drawSquareCode } from './drawn-square-code.ts'
import type { Part } from './part.ts'

const bars = { width: 262, height: 44, widest: 1.25 } as const
const square = 76
const words = { left: 318, right: page.right - square - 16 } as const

/** Where and how to pay: the bars a cashier scans, the reference one says, the square a telephone reads. */
export function paying(paper: Paper, payment: PaymentOnPaper): Part {
  const hasSquare = payment.qr !== null
  const right = hasSquare ? words.right : page.right
  const lines = placeLines(paper, payment, right - words.left)
  return {
    height: hasSquare ? square + 12 : Math.max(86, 20 + lines.length * leading(styles.text)),
    draw(top) {
      paper.group('Sect', () => {
        paper.content('H2', () => paper.line('Dónde y cómo pagar', page.left, top + 9, styles.heading))
        drawBars(paper, payment.barcode, top + 18)
        paper.content('P', () =>
          paper.line(
            `Referencia ${spoken(payment.reference)} `,
            page.left,
            top + 18 + bars.height + 15,
            styles.reference,
          ),
        )
        paper.content('P', () => void paper.stack(lines, words.left, top + 26, styles.text))
        if (payment.qr !== null) {
          const alt = `Código QR para pagar con la referencia ${payment.reference}`
          drawSquareCode(paper, payment.qr, { left: page.right - square, top, side: square, alt })
          paper.content('P', () =>
            paper.line(
              'Escanea para pagar',
              page.right - square / 2,
              top + square + 8,
              styles.label,
              'middle',
            ),
          )
        }
      })
    },
  }
}

function placeLines(paper: Paper, { places, clabe, validUntil }: PaymentOnPaper, width: number): string[] {
  const lines = places.map((place) => `${place} `)
  if (clabe !== null)
    lines.push(`Transferencia (SPEI) a la CLABE ${spoken(clabe).replaceAll(' ', '\u00a0')} `)
  lines.push(`La referencia vale hasta el ${longDay(validUntil)}. `)
  return lines.flatMap((line) => paper.lines(line, width, styles.text).map((part) => `${part} `)).slice(0, 7)
}

/** In groups of four, as one reads it aloud. */
function spoken(reference: string): string {
  return /^\d{8,}$/.test(reference) ? reference.replaceAll(/(\d{4})(?=\d)/g, '$1 ') : reference
}

function drawBars(paper: Paper, payload: string, top: number): void {
  const code: LineCode = lineCode(payload)
  const module = Math.min(bars.widest, bars.width / (code.modules + quietModules))
  const mark = {
    alt: `Código de barras ${payload}`,
    bbox: [page.left, top, page.left + module * code.modules, top + bars.height] as const,
  }
  // The page's margin is the quiet zone on the left.
  const rectangles = code.bars.map(
    ({ at, width }) => [page.left + at * module, top, width * module, bars.height] as const,
  )
  paper.content('Figure', () => paper.blocks(rectangles, colour.ink), mark)
}
