import { page } from '@aquacis/kit/paper/look.ts'
import { type Paper, paperFor } from '@aquacis/kit/paper/paper.ts'
import type { BillOnPaper } from './bill-on-paper.ts'
import { chargesTable } from './parts/charges.ts'
import { detailPages } from './parts/detail-pages.ts'
import { fiscalStamp } from './parts/fiscal-stamp.ts'
import { letterhead } from './parts/letterhead.ts'
import { notices } from './parts/messages.ts'
import { owed } from './parts/owed.ts'
import type { Part } from './parts/part.ts'
import { paying } from './parts/paying.ts'
import { usage } from './parts/usage.ts'
import { midnightOf, periodDays } from './words/days.ts'
import { documentWords } from './words/document-words.ts'

const leastGap = 9
const mostGap = 28

/**
 * The bill as a PDF: one letter page, tagged, in Spanish. What does not fit goes to further pages by one rule: the first page
 * shows as many charges as it can hold and the rest as one row, and “Detalle” lists every charge; of more than two messages,
 * those behind the second go there too, and all of them before the page would overflow. Throws RangeError for a day that is none or a barcode that Code 128 cannot say.
 */
export function billPdf(bill: BillOnPaper): Promise<Uint8Array> {
  const words = documentWords(bill.kind)
  const paper = paperFor({
    title: [words.title, ...named(bill)].join(', '),
    subject: `${words.short} ${bill.billNumber} de ${bill.office.utility}`,
    author: bill.office.legalName,
    on: midnightOf(bill.issuedOn),
  })
  const first = firstPage(paper, bill)
  place(first)
  const left = { charges: first.isWhole ? [] : bill.charges, messages: bill.messages.slice(first.messages) }
  if (left.charges.length + left.messages.length > 0) detailPages(paper, bill, left)
  return paper.finish()
}

/** What tells this bill from the others of the same house: contract and period as far as they are known. */
function named({ contractNumber, period, billNumber, kind }: BillOnPaper): string[] {
  const contract =
    contractNumber === null
      ? `${documentWords(kind).short.toLowerCase()} ${billNumber}`
      : `contrato ${contractNumber}`
  return period === null ? [contract] : [contract, periodDays(period)]
}

const mostMessages = 2
/** More rows than any page holds. */
const mostCharges = 48

interface FirstPage {
  /** From the top down. */
  readonly above: readonly Part[]
  /** At the foot: to pay, and for the tax office. */
  readonly below: readonly Part[]
  /** Whether it shows every charge. */
  readonly isWhole: boolean
  /** How many messages it shows. */
  readonly messages: number
}

/** The page with the most air that holds all charges, else with as many charges as it can hold, else without messages. */
function firstPage(paper: Paper, bill: BillOnPaper): FirstPage {
  const count = bill.charges.length
  const messages = Math.min(bill.messages.length, mostMessages)
  const withMessages = pageMaker(paper, bill, messages)
  const roomy = withMessages(count, 3)
  if (fits(roomy)) return roomy
  const dense = densePage(withMessages, count)
  if (fits(dense) || messages === 0) return dense
  return densePage(pageMaker(paper, bill, 0), count)
}

/** The page with the most charges that fits; with none where none does. */
function densePage(pageOf: PageMaker, count: number): FirstPage {
  for (let to = Math.min(count, mostCharges); to > 0; to -= 1) {
    // A row for one charge alone would be no shorter than the charge.
    if (to === count - 1) continue
    const page = pageOf(to, 0)
    if (fits(page)) return page
  }
  return pageOf(0, 0)
}

/** Makes the page with so many charges, and so much air between them. */
type PageMaker = (to: number, air: number) => FirstPage

/** Lays out everything but the charges once, as the charges are tried again and again. */
function pageMaker(paper: Paper, bill: BillOnPaper, messages: number): PageMaker {
  const more = bill.messages.length - messages
  const above = [
    letterhead(paper, bill),
    owed(paper, bill),
    ...(bill.messages.length > 0 ? [notices(paper, bill.messages.slice(0, messages), more)] : []),
    ...(bill.usage === null ? [] : [usage(paper, bill.usage, bill.readings)]),
  ]
  const below = [...(bill.payment === null ? [] : [paying(paper, bill.payment)]), fiscalStamp(paper, bill)]
  return (to, air) => {
    const shown = { heading: documentWords(bill.kind).lines, from: 0, to, air, sums: true }
    const table = chargesTable(paper, bill, shown)
    return { above: [...above, table], below, isWhole: to >= bill.charges.length, messages }
  }
}

function fits({ above, below }: FirstPage): boolean {
  const parts = [...above, ...below]
  return heightOf(parts) + leastGap * (parts.length - 1) <= page.bottom - page.top
}

function heightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { height }) => sum + height, 0)
}

/** Draws the parts in order; what is free is shared among the gaps, and what is left of it stands above the foot. */
function place({ above, below }: FirstPage): void {
  const free = page.bottom - page.top - heightOf([...above, ...below])
  const gap = Math.min(mostGap, free / (above.length + below.length - 1))
  drawDown(above, page.top, gap)
  drawDown(below, page.bottom - heightOf(below) - gap * (below.length - 1), gap)
}

function drawDown(parts: readonly Part[], top: number, gap: number): void {
  let at = top
  for (const part of parts) {
    part.draw(at)
    at += part.height + gap
  }
}
