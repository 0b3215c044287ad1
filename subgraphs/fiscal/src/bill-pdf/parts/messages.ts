import { colour, leading, page, styles } from '@aquacis/kit/paper/look.ts'
import type { Paper } from '@aquacis/kit/paper/paper.ts'
import type { MessageOnPaper } from '../bill-on-paper.ts'
import type { Part } from './part.ts'

const grounds: Readonly<Record<MessageOnPaper['kind'], string>> = {
  leak: colour.dangerSoft,
  overdue: colour.dangerSoft,
  estimated: colour.sunSoft,
  credit: colour.okSoft,
  note: colour.waterSoft,
}
const padding = 8
const between = 5

/**
 * What the resident should know, each on a soft ground of its meaning, the title first; and that there are `more` of them on
 * the next page.
 */
export function notices(paper: Paper, messages: readonly MessageOnPaper[], more = 0): Part {
  const boxes = messages.map((message) => ({ message, box: notice(paper, message) }))
  const height = boxes.reduce((sum, { box }) => sum + box.height + between, 0) - (more === 0 ? between : 0)
  const lead = more === 0 ? 0 : leading(styles.muted)
  return {
    height: height + lead,
    draw(top) {
      let at = top
      for (const { box } of boxes) {
        box.draw(at)
        at += box.height + between
      }
      if (more === 0) return
      const words =
        more === 1
          ? 'Hay un aviso más en las páginas que siguen.'
          : `Hay ${more} avisos más en las páginas que siguen.`
      paper.content('P', () => paper.line(words, page.left + padding, at + 8, styles.muted))
    },
  }
}

function notice(paper: Paper, { kind, title, text }: MessageOnPaper): Part {
  const width = page.right - page.left - 2 * padding
  const lines = paper.lines(text, width, styles.text)
  const height = 12 + (lines.length + 1) * leading(styles.text)
  return {
    height,
    draw(top) {
      paper.ornament(() => paper.block(page.left, top, page.right - page.left, height, grounds[kind]))
      paper.content('P', () => {
        paper.line(`${title} `, page.left + padding, top + 14, styles.strong)
        paper.stack(lines, page.left + padding, top + 14 + leading(styles.text), styles.text)
      })
    },
  }
}
