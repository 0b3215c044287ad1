import { readFile } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** Opens a PDF with a reader that shares no code with what wrote it. */
export function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // The reader takes the buffer for itself.
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
}

/** The text of a page in the order in which it is written, as somebody copies it; blanks are single. */
export async function textOf(document: PDFDocumentProxy, page = 1): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent()
  const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
  return words.join('').replaceAll(/\s+/g, ' ')
}

/** An element of the logical structure; `id` names content. */
export interface Tag {
  readonly role?: string
  readonly alt?: string
  readonly scope?: string
  readonly type?: string
  readonly children?: readonly Tag[]
}

/** The elements of a page's structure, each before its children. */
export async function tagsOf(document: PDFDocumentProxy, page = 1): Promise<Tag[]> {
  const flat = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(flat)]
  return flat((await (await document.getPage(page)).getStructTree()) as Tag)
}

const headings = /^(Recibo de agua|Qué debo|Cuánto usé|Cómo se calculó|Dónde y cómo|Comprobante fiscal)/

/** The headings of the first page from the top down, with their height above its foot in points. */
export async function headingsOf(document: PDFDocumentProxy): Promise<{ words: string; y: number }[]> {
  const { items } = await (await document.getPage(1)).getTextContent()
  const found = items.flatMap((item) =>
    'str' in item && headings.test(item.str)
      ? [{ words: item.str.trim(), y: Number(item.transform[5]) }]
      : [],
  )
  return found.toSorted((a, b) => b.y - a.y)
}

/** The first page as PNG, at so many dots per inch. */
export async function pictureOf(document: PDFDocumentProxy, dotsPerInch: number): Promise<Buffer> {
  const page = await document.getPage(1)
  const viewport = page.getViewport({ scale: dotsPerInch / 72 })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  // The canvas of Node has the browser's interface, but not its type.
  const target = canvas as unknown as Parameters<typeof page.render>[0]['canvas']
  await page.render({ canvas: target, viewport }).promise
  return canvas.encode('png')
}

/** Every code that a scanner finds on the page as an ordinary printer prints it. */
export async function codesOf(document: PDFDocumentProxy): Promise<{ format: string; text: string }[]> {
  const picture = await pictureOf(document, 200)
  const scanner = await readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  await prepareZXingModule({
    overrides: { wasmBinary: scanner.buffer as ArrayBuffer },
    fireImmediately: true,
  })
  const found = await readBarcodes(new Uint8Array(picture), { formats: ['Code128', 'QRCode'] })
  return found.map(({ format, text }) => ({ format, text }))
}
