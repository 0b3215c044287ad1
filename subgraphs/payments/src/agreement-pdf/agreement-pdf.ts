import { colour, page, type Style, styles } from '@aquacis/kit/paper/look.ts'
import { numberedItem } from '@aquacis/kit/paper/numbered-item.ts'
import { type Paper, paperFor } from '@aquacis/kit/paper/paper.ts'
import type { AgreementOnPaper } from './agreement-on-paper.ts'
import { instalmentName, longDay, pesosOnPaper, rhythmWords } from './agreement-words.ts'

const width = page.right - page.left
const rowHeight = 15
const gap = 16

/** The agreement as a PDF: tagged letter pages in Spanish, with the look of the bills. */
export function agreementPdf(agreement: AgreementOnPaper): Promise<Uint8Array> {
  const { utility, folio, agreedOn } = agreement
  const paper = paperFor({
    title: `Convenio de pago ${folio}`,
    subject: `Convenio de pago en parcialidades con ${utility}`,
    author: utility,
    on: new Date(`${agreedOn}T00:00:00Z`),
  })
  let at = letterhead(paper, agreement, page.top)
  at = summary(paper, agreement, at + gap)
  at = table(paper, 'Cuánto y cuándo pagas', instalmentRows(agreement), at + gap)
  at = table(paper, 'Recibos que incluye', billRows(agreement), at + gap)
  clauses(paper, agreement.clauses, at + gap)
  return paper.finish()
}

function letterhead(paper: Paper, { utility, folio, contractNumber }: AgreementOnPaper, top: number): number {
  paper.ornament(() => paper.block(0, 0, page.width, 6, colour.water))
  paper.content('P', () => paper.line(`${utility} `, page.left, top + 12, styles.title))
  paper.content('H1', () => paper.line('Convenio de pago', page.right, top + 12, styles.title, 'right'))
  paper.content('P', () => {
    const contract = contractNumber === null ? '' : `Contrato ${contractNumber} · `
    paper.line(`${contract}Folio ${folio} `, page.right, top + 26, styles.muted, 'right')
  })
  return top + 30
}

function summary(paper: Paper, { debt, rhythm, agreedOn }: AgreementOnPaper, top: number): number {
  paper.content('P', () => {
    paper.line('Debes en total ', page.left, top + 10, styles.text)
    paper.line(`${pesosOnPaper(debt)} `, page.left, top + 44, styles.word)
  })
  const words = `Convenido el ${longDay(agreedOn)}. Lo pagas ${rhythmWords[rhythm]}, como dice la tabla.`
  paper.content('P', () => paper.line(words, page.left, top + 62, styles.text))
  return top + 66
}

interface Row {
  readonly cells: readonly [name: string, middle: string, amount: string]
  readonly style: Style
}

function instalmentRows({ instalments, debt }: AgreementOnPaper): Row[] {
  const count = instalments.filter(({ number }) => number > 0).length
  return [
    { cells: ['Pago', 'A más tardar el', 'Importe'], style: styles.label },
    ...instalments.map(
      ({ number, dueOn, amount }): Row => ({
        cells: [instalmentName(number, count), longDay(dueOn), pesosOnPaper(amount)],
        style: styles.text,
      }),
    ),
    { cells: ['Suma', '', pesosOnPaper(debt)], style: styles.strong },
  ]
}

function billRows({ bills }: AgreementOnPaper): Row[] {
  return [
    { cells: ['Recibo', '', 'Saldo incluido'], style: styles.label },
    ...bills.map(
      ({ invoiceNumber, covered }): Row => ({
        cells: [invoiceNumber, '', pesosOnPaper(covered)],
        style: styles.text,
      }),
    ),
  ]
}

const columns = [page.left, 240, page.right] as const

/** The first row heads the columns, the first cell of the others their row. Goes on to further pages. */
function table(paper: Paper, heading: string, rows: readonly Row[], top: number): number {
  let at = room(paper, top, 3 * rowHeight)
  paper.group('Sect', () => {
    paper.content('H2', () => paper.line(heading, page.left, at + 10, styles.heading))
    at += rowHeight
    paper.group('Table', () => {
      for (const [index, row] of rows.entries()) {
        at = room(paper, at, rowHeight)
        drawRow(paper, row, at, index === 0)
        at += rowHeight
      }
    })
  })
  return at
}

function drawRow(
  paper: Paper,
  { cells: [name, middle, amount], style }: Row,
  top: number,
  heads: boolean,
): void {
  const baseline = top + 10
  const cell = heads ? 'TH' : 'TD'
  const mark = heads ? ({ scope: 'Column' } as const) : {}
  paper.ornament(() => paper.rule(page.left, top + rowHeight - 1, width))
  paper.group('TR', () => {
    const first = { scope: heads ? ('Column' as const) : ('Row' as const) }
    paper.content('TH', () => paper.line(`${name} `, columns[0], baseline, style), first)
    paper.content(cell, () => paper.line(`${middle} `, columns[1], baseline, style), mark)
    paper.content(cell, () => paper.line(`${amount} `, columns[2], baseline, style, 'right'), mark)
  })
}

function clauses(paper: Paper, sentences: readonly string[], top: number): void {
  let at = room(paper, top, 5 * rowHeight)
  paper.group('Sect', () => {
    paper.content('H2', () => paper.line('A qué nos comprometemos', page.left, at + 10, styles.heading))
    at += rowHeight
    paper.group('L', () => {
      for (const [index, sentence] of sentences.entries()) {
        const item = numberedItem(paper, index + 1, sentence)
        at = room(paper, at, item.height + 6)
        item.draw(at + 10)
        at += item.height + 6
      }
    })
  })
}

/** Where something of a height goes: on this page, or at the top of the next one. */
function room(paper: Paper, top: number, height: number): number {
  if (top + height <= page.bottom) return top
  paper.nextPage()
  return page.top
}
