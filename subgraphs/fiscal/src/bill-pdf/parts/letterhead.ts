import { colour, page, styles } from '@aquacis/kit/paper/look.ts'
import type { Paper } from '@aquacis/kit/paper/paper.ts'
import type { BillOnPaper } from '../bill-on-paper.ts'
import { periodDays } from '../words/days.ts'
import { documentWords } from '../words/document-words.ts'
import type { Part } from './part.ts'

/** Who writes, and what this is. */
export function letterhead(paper: Paper, bill: BillOnPaper): Part {
  const { office } = bill
  const words = documentWords(bill.kind)
  const place = [office.address, ...office.contacts].filter((text) => text !== '').join(' · ')
  const contacts = paper.lines(place, 290, styles.label)
  return {
    height: 24 + 10 * contacts.length,
    draw(top) {
      paper.ornament(() => paper.block(0, 0, page.width, 6, colour.water))
      paper.content('P', () => {
        paper.line(`${office.utility} `, page.left, top + 12, styles.title)
        paper.line(`${office.name} `, page.left, top + 24, styles.muted)
        paper.stack(contacts, page.left, top + 34, styles.label)
      })
      paper.content('H1', () => paper.line(words.title, page.right, top + 12, styles.title, 'right'))
      paper.content('P', () => {
        if (bill.period !== null) {
          paper.line(`${periodDays(bill.period)} `, page.right, top + 24, styles.strong, 'right')
        }
        paper.line(`${words.short} ${bill.billNumber}`, page.right, top + 34, styles.label, 'right')
      })
    },
  }
}
