/** How a part is marked: what a reader-aloud says instead of it, or to which way a head cell heads. */
export interface Mark {
  readonly alt?: string
  /** Left, top, right, bottom: a figure states where it is. */
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number]
  readonly scope?: 'Row' | 'Column'
}

/** `L` is a numbered list of `LI`. */
type GroupTag = 'Sect' | 'Table' | 'TR' | 'L' | 'LI'
type ContentTag = 'H1' | 'H2' | 'P' | 'TH' | 'TD' | 'Lbl' | 'LBody' | 'Figure'

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
      if (tag === 'L') isNumbered(parent)
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

/** PDF/UA-1 wants a list whose items bear numbers to say how they are numbered (ISO 32000-1 §14.8.5.5), which the library cannot say. */
function isNumbered(list: PDFKit.PDFStructureElement): void {
  const { dictionary } = list as unknown as {
    readonly dictionary: { readonly data: Record<string, unknown> }
  }
  Object.assign(dictionary.data, { A: { O: 'List', ListNumbering: 'Decimal' } })
}
