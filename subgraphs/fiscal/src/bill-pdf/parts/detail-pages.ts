import { page, styles } from '@aquacis/kit/paper/look.ts'
import type { Paper } from '@aquacis/kit/paper/paper.ts'
import type { BillOnPaper, ChargeOnPaper, MessageOnPaper } from '../bill-on-paper.ts'
import { chargesTable } from './charges.ts'
import { notices } from './messages.ts'

const air = 3
const headHeight = 26

/** What the first page had no room for: every charge, with the sums behind the last one, and the messages that are left. */
export function detailPages(
  paper: Paper,
  bill: BillOnPaper,
  left: { readonly charges: readonly ChargeOnPaper[]; readonly messages: readonly MessageOnPaper[] },
): void {
  let number = 1
  const next = () => {
    paper.nextPage()
    number += 1
    return drawHead(paper, bill, number)
  }
  let top = next()
  for (let from = 0; from < left.charges.length; ) {
    const part = mostOf(paper, bill, from, page.bottom - top)
    part.table.draw(top)
    from = part.to
    top = from < left.charges.length ? next() : top + part.table.height + 20
  }
  if (left.messages.length === 0) return
  const rest = notices(paper, left.messages)
  if (top + rest.height > page.bottom) top = next()
  rest.draw(top)
}

/** As many charges as the space holds, at least one. */
function mostOf(paper: Paper, bill: BillOnPaper, from: number, space: number) {
  const tableTo = (to: number) => {
    const heading = from === 0 ? 'Detalle de cómo se calculó' : 'Detalle de cómo se calculó (sigue)'
    return chargesTable(paper, bill, { heading, from, to, air, sums: to === bill.charges.length })
  }
  for (let to = bill.charges.length; to > from + 1; to -= 1) {
    const table = tableTo(to)
    if (table.height <= space) return { to, table }
  }
  return { to: from + 1, table: tableTo(from + 1) }
}

function drawHead(paper: Paper, { contractNumber, billNumber }: BillOnPaper, number: number): number {
  paper.content('P', () => {
    const contract = contractNumber === null ? '' : `Contrato ${contractNumber} · `
    const words = `${contract}Recibo ${billNumber} · página ${number}`
    paper.line(words, page.left, page.top + 12, styles.muted)
  })
  return page.top + headHeight
}
