import PDFDocument from 'pdfkit'
import type { DarkRun } from './dark-run.ts'
import { drawable, typefaces } from './fonts.ts'
import { lettersOf } from './letters.ts'
import { colour, isKerned, leading, page, type Style } from './look.ts'
import { type Structure, structureOf } from './structure.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** A document that is being drawn: text in the product's typeface, rectangles, and the structure that is read aloud. */
export interface Paper extends Structure {
  /** Width of a text on one line, in points. */
  width(text: string, style: Style): number
  /** The text in lines of at most `width`. */
  lines(text: string, width: number, style: Style): string[]
  /** One line on its baseline; `x` is its left edge, its right edge, or its middle. */
  line(text: string, x: number, baseline: number, style: Style, align?: 'left' | 'right' | 'middle'): void
  /** Lines one below the other, the first baseline given; answers the next free baseline. */
  stack(lines: readonly string[], x: number, baseline: number, style: Style): number
  /** A filled rectangle: left, top, width, height. */
  block(x: number, y: number, width: number, height: number, fill: string): void
  /** A rectangle's outline, drawn inside of its edges. */
  frame(x: number, y: number, width: number, height: number, stroke: string, dash?: number): void
  /** Dark modules of a code, filled at once. */
  modules(code: ModulesOnPaper): void
  /** A hairline across. */
  rule(x: number, y: number, width: number): void
  nextPage(): void
  /** Ends the document; its bytes. */
  finish(): Promise<Uint8Array>
}

/** Runs of dark modules in a grid whose cells are `module` wide and `height` high, in points; runs in cells. */
export interface ModulesOnPaper {
  readonly left: number
  readonly top: number
  readonly module: number
  readonly height: number
  readonly runs: readonly DarkRun[]
}

/** Title and description that a reader's window and its reader-aloud tell first, and the day of the document. */
export interface PaperLabel {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly on: Date
}

/** A document of empty letter pages in Mexican Spanish, tagged as PDF/UA-1 wants it. */
export function paperFor(label: PaperLabel): Paper {
  const document = emptyDocument(label)
  const bytes = collected(document)
  for (const [weight, { font }] of Object.entries(typefaces())) {
    // A parsed font is taken as it is, which the library's types do not say.
    document.registerFont(weight, font as unknown as Buffer)
  }
  document.addPage()
  return { ...structureOf(document), ...textOf(document), ...shapesOf(document), ...endOf(document, bytes) }
}

function emptyDocument({ title, subject, author, on }: PaperLabel): PDFKit.PDFDocument {
  const options: PDFKit.PDFDocumentOptions = {
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'es-MX',
    displayTitle: true,
    info: { Title: title, Subject: subject, Author: author, Creator: 'AquaCIS', CreationDate: on },
  }
  // Neither an empty default font nor PDF/UA is in the library's types.
  const document = new PDFDocument(Object.assign(options, { font: null, subset: 'PDF/UA' }))
  // ISO 14289-1 §7.21.4.2 wants a font's CIDSet to name every glyph, or none to be there. The library's forgets the parts of
  // which accented letters are made, and it is left out when the part of the standard is not a number.
  return Object.assign(document, { subset: '1' })
}

function textOf(document: PDFKit.PDFDocument): Pick<Paper, 'width' | 'lines' | 'line' | 'stack'> {
  const width = (text: string, { weight, size }: Style) =>
    typefaces()[weight].width(text, isKerned(size)) * size
  const write = lettersOf(document, typefaces())
  const line: Paper['line'] = (text, x, baseline, style, align = 'left') => {
    const sound = drawable(text)
    // A space at the end parts the text from what is read next; it is not seen.
    const seen = align === 'left' ? 0 : width(sound.trimEnd(), style)
    const left = x - seen / (align === 'middle' ? 2 : 1)
    write(sound, left, baseline, style)
  }
  return {
    width: (text, style) => width(drawable(text), style),
    lines: (text, most, style) => wrappedLines(drawable(text), most, (piece) => width(piece, style)),
    line,
    stack(lines, x, baseline, style) {
      for (const [index, text] of lines.entries()) line(text, x, baseline + index * leading(style), style)
      return baseline + lines.length * leading(style)
    },
  }
}

function shapesOf(document: PDFKit.PDFDocument): Pick<Paper, 'block' | 'modules' | 'frame' | 'rule'> {
  return {
    block(x, y, width, height, fill) {
      document.rect(x, y, width, height).fill(fill)
    },
    modules({ left, top, module, height, runs }) {
      document.save().translate(left, top).scale(module, height).fillColor(colour.ink)
      // In one piece: a call of the library for every run of a QR takes longer than all the rest of the page.
      document.addContent(runs.map(({ x, y, width }) => `${x} ${y} ${width} 1 re`).join('\n'))
      document.addContent('f').restore()
    },
    frame(x, y, width, height, stroke, dash) {
      document.lineWidth(0.8)
      if (dash !== undefined) document.dash(dash, { space: dash })
      document.rect(x + 0.4, y + 0.4, width - 0.8, Math.max(height - 0.8, 0)).stroke(stroke)
      if (dash !== undefined) document.undash()
    },
    rule(x, y, width) {
      document
        .lineWidth(0.6)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(colour.line)
    },
  }
}

function endOf(document: PDFKit.PDFDocument, bytes: Promise<Uint8Array>): Pick<Paper, 'nextPage' | 'finish'> {
  return {
    nextPage: () => void document.addPage(),
    finish() {
      document.end()
      return bytes
    },
  }
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => void chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}
