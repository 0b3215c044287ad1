import { leading, page, styles } from './look.ts'
import type { Paper } from './paper.ts'

/** One step of a list on paper. */
export interface ItemOnPaper {
  /** From its first baseline to the next free one, in points. */
  readonly height: number
  draw(baseline: number): void
}

const hang = 16

/** A step over the page's whole width, its words beside its number; goes into a group `L`. */
export function numberedItem(paper: Paper, number: number, words: string): ItemOnPaper {
  const lines = paper.lines(words, page.right - page.left - hang, styles.text)
  return {
    height: lines.length * leading(styles.text),
    draw: (baseline) =>
      paper.group('LI', () => {
        paper.content('Lbl', () => paper.line(`${number}. `, page.left, baseline, styles.text))
        const seen = lines.map((line) => `${line} `)
        paper.content('LBody', () => void paper.stack(seen, page.left + hang, baseline, styles.text))
      }),
  }
}
