/** How a part is marked: what a reader-aloud says instead of it, or to which way a head cell heads. */
export interface Mark {
  readonly alt?: string
  /** Left, top, right, bottom: a figure states where it is. */
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number]
  readonly scope?: 'Row' | 'Column'
}

type GroupTag = 'Sect' | 'Table' | 'TR'
type ContentTag = 'H1' | 'H2' | 'P' | 'TH' | 'TD' | 'Figure'

/** The logical structure of a tagged document (ISO 32000-1 §14.8), written in the order of drawing, which is that of reading. */
export interface Structure {
  /** A part made of parts. */
  group(tag: GroupTag, draw: () => void): void
  /** What is drawn now is content of one part. */
  content(tag: ContentTag, draw: () => void, mark?: Mark): void
  /** What is drawn now says nothing: grounds, hairlines, page numbers. */
  ornament(draw: () => void): void
}

/** Begins the structure of the document; everything hangs below one Document element. */
export function structureOf(document: PDFKit.PDFDocument): Structure {
  const root = document.struct('Document')
  document.addStructure(root)
  let parent = root
  return {
    group(tag, draw) {
      const outer = parent
      parent = document.struct(tag)
      outer.add(parent)
      draw()
      parent.end()
      parent = outer
    },
    content(tag, draw, mark = {}) {
      parent.add(document.struct(tag, { ...mark }, [draw]))
    },
    ornament(draw) {
      document.markContent('Artifact', { type: 'Layout' })
      draw()
      document.endMarkedContent()
    },
  }
}
