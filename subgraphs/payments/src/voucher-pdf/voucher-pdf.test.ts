import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { VoucherOnPaper } from './voucher-on-paper.ts'
import { voucherPdf } from './voucher-pdf.ts'

const voucher: VoucherOnPaper = {
  ...{ title: 'Paga en OXXO', contractNumber: '442761', amount: '$643.88', stamp: null },
  ends: 'Vence el 2 de diciembre de 2026, 14:00',
  number: { label: 'Número', text: '9300 0100 0012 17' },
  ...{ barcode: '93000100001217', square: null, facts: [] },
  steps: [
    'Ve a cualquier OXXO y di que vas a pagar un servicio con OXXO Pay. Lleva el importe exacto si puedes, porque en la caja no siempre hay cambio y no se acepta menos de lo que dice aquí.',
    'Muestra el código de barras o dicta el número.',
    'Guarda el ticket: es tu comprobante.',
  ],
  bills: [{ number: 'QRO-2026-0410030', amount: '$643.88' }],
  on: new Date('2026-11-20T18:00:00Z'),
}

interface Tag {
  readonly role?: string
  readonly id?: string
  readonly children?: readonly Tag[]
}

async function opened(of: VoucherOnPaper) {
  const document = await getDocument({ data: new Uint8Array(await voucherPdf(of)), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  // What is drawn stands under the mark that opened it last.
  const words = new Map<string, string>()
  let mark = ''
  for (const item of items) {
    if ('str' in item) words.set(mark, `${words.get(mark) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    else if (item.id !== undefined) mark = item.id
  }
  return { document, tree: (await page.getStructTree()) as Tag, words }
}

const under = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(under)]

test('what to do is read aloud as a numbered list: each step with its number and all of its lines', async () => {
  const { tree, words } = await opened(voucher)
  const lists = under(tree).filter(({ role }) => role === 'L')
  expect(lists).toHaveLength(1)
  const read = (tag: Tag | undefined) =>
    tag === undefined
      ? ''
      : under(tag)
          .map(({ id }) => words.get(id ?? '') ?? '')
          .join('')
          .replaceAll(/\s+/g, ' ')
          .trim()
  const items = lists[0]?.children ?? []
  expect(items.map(({ role, children }) => [role, ...(children ?? []).map((one) => one.role)])).toEqual(
    voucher.steps.map(() => ['LI', 'Lbl', 'LBody']),
  )
  expect(items.map(({ children = [] }) => [read(children[0]), read(children[1])])).toEqual(
    voucher.steps.map((step, index) => [`${index + 1}.`, step]),
  )
})

test('the list says that it is numbered, and the page its language', async () => {
  const { document } = await opened(voucher)
  // The reader tells nothing of attributes: the dictionaries are looked at as they were written.
  const written = Buffer.from(await voucherPdf(voucher)).toString('latin1')
  expect(written).toMatch(/\/O \/List\s*\/ListNumbering \/Decimal/)
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> }
  expect(info).toMatchObject({ Title: 'Paga en OXXO · contrato 442761', Language: 'es-MX' })
})
