import { leading, page, styles } from '@aquacis/kit/paper/look.ts'
import type { Paper } from '@aquacis/kit/paper/paper.ts'
import type { BillOnPaper, StampOnPaper } from '../bill-on-paper.ts'
import { longDay } from '../words/days.ts'
import { documentWords } from '../words/document-words.ts'
import { drawSquareCode } from './drawn-square-code.ts'
import type { Part } from './part.ts'

/** The SAT wants its QR no smaller than 2.75 cm a side (Anexo 20 of the RMF, on the two-dimensional code of the printed form): 78 points. */
const square = 80
const textLeft = page.left + square + 16

/** The printed form of the fiscal document, or that there is none yet. */
export function fiscalStamp(paper: Paper, bill: BillOnPaper): Part {
  return bill.fiscal.state === 'stamped' ? stamped(paper, bill, bill.fiscal) : pending(paper, bill)
}

function pending(paper: Paper, { kind, office, issuedOn }: BillOnPaper): Part {
  const { self, issuedBy, unchanged } = documentWords(kind).unstamped
  // It is the certificate's: of a bill without a stamp it may not be known.
  const rfc = office.rfc === '' ? '' : `, RFC ${office.rfc}`
  const words =
    `Pendiente de timbrar: ${self} todavía no es un comprobante fiscal (CFDI). ` +
    `${issuedBy} ${office.legalName}${rfc}, el ${longDay(issuedOn)}. ` +
    `Cuando el SAT lo certifique podrás descargarlo con su folio fiscal; no cambia ${unchanged}.`
  const lines = paper.lines(words, page.right - page.left, styles.muted)
  return {
    height: 20 + lines.length * leading(styles.muted),
    draw(top) {
      paper.ornament(() => paper.rule(page.left, top, page.right - page.left))
      paper.group('Sect', () => {
        paper.content('H2', () => paper.line('Comprobante fiscal', page.left, top + 13, styles.strong))
        paper.content('P', () => void paper.stack(lines, page.left, top + 25, styles.muted))
      })
    },
  }
}

function stamped(paper: Paper, bill: BillOnPaper, stamp: StampOnPaper): Part {
  const width = page.right - textLeft
  const name = `Este documento es una representación impresa de un CFDI · Folio fiscal ${stamp.uuid} `
  const facts = paper.lines(factWords(bill, stamp), width, styles.fiscal)
  const seals = [
    ['Sello digital del CFDI', stamp.issuerSeal],
    ['Sello digital del SAT', stamp.satSeal],
    ['Cadena original del complemento de certificación digital del SAT', stamp.chain],
  ].map(([label, seal]) => paper.lines(unbroken(`${label}: ${seal}`), width, styles.seal))
  const sealsHeight = seals.flat().length * leading(styles.seal) + 2 * seals.length
  return {
    height: Math.max(36 + facts.length * leading(styles.fiscal) + sealsHeight, square + 10),
    draw(top) {
      paper.ornament(() => paper.rule(page.left, top, page.right - page.left))
      paper.group('Sect', () => {
        paper.content('H2', () =>
          paper.line('Comprobante fiscal digital (CFDI)', textLeft, top + 13, styles.strong),
        )
        const alt = 'Código QR para verificar el comprobante en la página del SAT'
        drawSquareCode(paper, stamp.verificationUrl, { left: page.left, top: top + 8, side: square, alt })
        let at = top + 32
        paper.content('P', () => {
          paper.line(name, textLeft, top + 23, styles.fiscalStrong)
          at = paper.stack(facts, textLeft, at, styles.fiscal)
        })
        for (const lines of seals) {
          paper.content('P', () => {
            at = paper.stack(lines, textLeft, at + 1, styles.seal) + 1
          })
        }
      })
    },
  }
}

/** One word for the breaking of lines, so that a seal begins behind its label. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

function factWords({ office, holder }: BillOnPaper, stamp: StampOnPaper): string {
  return [
    `Emisor ${office.legalName}, RFC ${office.rfc}`,
    holder.rfc === null ? 'Receptor público en general, RFC XAXX010101000' : `Receptor RFC ${holder.rfc}`,
    ...stamp.particulars,
    `Certificado del emisor ${stamp.issuerCertificate}`,
    `Certificado del SAT ${stamp.satCertificate}`,
    `Certificado el ${stamp.stampedAt.replace('T', ' ')} por ${stamp.pacRfc}`,
  ].join(' · ')
}
