import { describe, expect, it } from 'vitest'
import example from '../../test/bill.json' with { type: 'json' }
import { codesOf, headingsOf, opened, tagsOf, textOf } from '../../test/read-back.ts'
import type { BillOnPaper, ChargeOnPaper, MessageOnPaper } from './bill-on-paper.ts'
import { billPdf } from './bill-pdf.ts'
import { readBillOnPaper } from './read-bill-on-paper.ts'

const read = readBillOnPaper(example)
if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes))
const home = read.bill
const { usage } = home
if (usage === null) throw new Error('the example has no use')
const stamp = home.fiscal.state === 'stamped' ? home.fiscal : null

async function pageOf(changes: Partial<BillOnPaper>) {
  return opened(await billPdf({ ...home, ...changes }))
}

function chargeNumber(number: number): ChargeOnPaper {
  const part = { quantity: '1', unit: 'servicio', unitPrice: '10.00' }
  const charge = { ...part, code: `c${number}`, kind: 'service' as const, label: `Concepto ${number}` }
  const amounts = { base: null, rate: null, amount: '10.00', vatRate: '0.16', vat: '1.60' }
  return { ...charge, ...amounts, units: 1, parts: [part], ...example.period }
}

const charges = (count: number) => Array.from({ length: count }, (_, index) => chargeNumber(index + 1))

const warning: MessageOnPaper = {
  kind: 'estimated',
  title: 'Esta lectura es estimada',
  text: 'No pudimos leer tu medidor. Envía tu lectura en la app y lo corregimos en el siguiente recibo.',
}

describe('a bill on paper', () => {
  it('tells what is owed, how much was used, how it was computed and how to pay, in this order', async () => {
    const text = await textOf(await pageOf({}))
    const inOrder = [
      'Recibo de agua',
      '14 de octubre al 13 de noviembre de 2026',
      'Qué debo y para cuándo',
      '$815.28',
      'viernes 4 de diciembre',
      'Tu pago del 29 oct −$798.20',
      'Contrato 442761',
      'María Guadalupe Hernández Núñez',
      'Cuánto usé comparado con antes',
      '18.4 m³',
      'Usaste 14 % menos que en noviembre de 2025.',
      '1,221.840 m³',
      '1,203.412 m³',
      'Cómo se calculó',
      '18 m³ en la tabla: $649.52764 sin IVA $649.53',
      '10 % de $649.52764 $10.39 (16 %) $64.95',
      'Total de este recibo $815.28',
      'Dónde y cómo pagar',
      'Referencia 4427 6120 2611 1600 0008 1528',
      'Folio fiscal 6F2C1B0A-4D3E-4A57-9C1E-2B7D60A1F3C8',
    ]
    const places = inOrder.map((words) => text.indexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('carries the seals and the chain of the stamp whole', async () => {
    const text = (await textOf(await pageOf({}))).replaceAll(' ', '')
    for (const seal of [stamp?.issuerSeal, stamp?.satSeal, stamp?.chain]) expect(text).toContain(seal)
  })

  it('is scanned at the cash desk, by a telephone and by the tax office', async () => {
    const codes = await codesOf(await pageOf({}))
    expect(codes.toSorted((a, b) => a.text.localeCompare(b.text))).toEqual([
      { format: 'Code128', text: home.payment?.barcode },
      { format: 'QRCode', text: home.payment?.qr },
      { format: 'QRCode', text: stamp?.verificationUrl },
    ])
  })

  it('scans the longest reference that it takes', async () => {
    const barcode = 'CEAQ-442761-2026-11-ABCDEFGHIJ'
    const codes = await codesOf(await pageOf({ payment: home.payment && { ...home.payment, barcode } }))
    expect(codes).toContainEqual({ format: 'Code128', text: barcode })
  })
})

describe('a bill read aloud', () => {
  it('is Spanish, has a title, and is marked as tagged', async () => {
    const document = await pageOf({})
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({
      Language: 'es-MX',
      Title: 'Recibo de agua, contrato 442761, 14 de octubre al 13 de noviembre de 2026',
    })
    // A map, whatever its type says.
    expect(await document.getMarkInfo()).toEqual(
      new Map([
        ['Marked', true],
        ['UserProperties', false],
        ['Suspects', false],
      ]),
    )
  })

  it('has one main heading, a heading for each part, tables with heads, and words for each figure', async () => {
    const tags = await tagsOf(await pageOf({}))
    const count = (role: string) => tags.filter((tag) => tag.role === role).length
    expect([count('H1'), count('H2'), count('Table'), count('Figure')]).toEqual([1, 5, 3, 4])
    for (const { children = [] } of tags.filter(({ role }) => role === 'Table')) {
      // ISO 14289-1 §7.2: rows of one table are of one length.
      expect(new Set(children.map((row) => row.children?.length)).size).toBe(1)
    }
    const heads = tags.filter(({ role }) => role === 'TH')
    expect(heads.every(({ scope }) => scope === 'Row' || scope === 'Column')).toBe(true)
    const figures = tags.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)
    expect(figures[0]).toContain('julio de 2026: 19.3 m³ (estimado)')
    expect(figures.every((alt) => alt !== undefined && alt.length > 20)).toBe(true)
  })
})

describe('the fonts of a bill', () => {
  it('do not claim to list their glyphs, as the list would lack the parts of accented letters', async () => {
    // ISO 14289-1 §7.21.4.2: a whole list or none.
    expect(Buffer.from(await billPdf(home)).includes('/CIDSet')).toBe(false)
  })
})

describe('the page of an unusual bill', () => {
  it('says that nothing is owed, and what is in favour, when the account is in credit', async () => {
    const money = { ...home.money, previousBalance: '-1851.52', payments: [], due: '-320.50' }
    const text = await textOf(await pageOf({ money, payment: null }))
    expect(text).toContain('No debes nada')
    expect(text).toContain('Tienes $320.50 a favor')
    expect(text).not.toContain('Dónde y cómo pagar')
  })

  it('says that the fiscal document is pending rather than show half of one', async () => {
    const document = await pageOf({ fiscal: { state: 'pending' } })
    const text = await textOf(document)
    expect(text).toContain('Pendiente de timbrar')
    expect(text).not.toContain('Sello digital')
  })

  it('names who made it out without an RFC where that is not known yet', async () => {
    const office = { ...home.office, rfc: '' }
    const text = await textOf(await pageOf({ office, fiscal: { state: 'pending' } }))
    expect(text).toContain('Lo expidió ESCUELA KEMPER URGATE, el ')
    expect(text).not.toContain('RFC ,')
  })

  it('shows words where a new contract has no past to compare with', async () => {
    const first = {
      ...usage,
      months: usage.months.slice(-1),
      comparison: null,
      lastYearLitres: null,
    }
    const document = await pageOf({ usage: first })
    expect(await textOf(document)).toContain('Es tu primer recibo')
    const figures = (await tagsOf(document)).filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt).join()).not.toContain('Gráfica')
  })

  it('shows a month without data as such, and none used as 0', async () => {
    const months = usage.months.map((month, index) => ({
      ...month,
      litres: index === 4 ? null : index > 8 ? 0 : month.litres,
    }))
    const document = await pageOf({ usage: { ...usage, litres: 0, months } })
    expect(await textOf(document)).toContain('0 m³')
    const chart = (await tagsOf(document)).find(({ alt }) => alt?.startsWith('Gráfica'))
    expect(chart?.alt).toContain('marzo de 2026: sin dato')
    expect(chart?.alt).toContain('noviembre de 2026: 0 m³')
  })

  it('shows amounts of seven digits and many payments without losing a figure', async () => {
    const payments = ['2026-10-01', '2026-10-02', '2026-10-03'].map((on) => ({ on, amount: '411522.63' }))
    const money = { ...home.money, due: '1234567.89', previousBalance: '1234567.89', payments }
    const text = await textOf(await pageOf({ money }))
    expect(text).toContain('$1,234,567.89')
    // 3 × 411,522.63
    expect(text).toContain('Tus 3 pagos −$1,234,567.89')
  })

  it('shows a long name and address whole', async () => {
    const name =
      'ASOCIACIÓN DE COLONOS DEL FRACCIONAMIENTO LOMAS DE JURIQUILLA SEGUNDA SECCIÓN, ASOCIACIÓN CIVIL'
    const address = [
      'Boulevard Universitario de la Sierra Gorda 1,550, manzana 14, lote 3-B, Juriquilla, Querétaro',
    ]
    const text = await textOf(await pageOf({ holder: { name, address, rfc: 'ACF010203AB1' } }))
    for (const words of [name, ...address, 'RFC ACF010203AB1']) expect(text).toContain(words)
  })
})

describe('a bill that is more than a page', () => {
  it('keeps twelve charges, or three and two messages, on one page', async () => {
    expect((await pageOf({ charges: charges(12) })).numPages).toBe(1)
    expect((await pageOf({ messages: [warning, { ...warning, kind: 'leak' }] })).numPages).toBe(1)
  })

  it('puts what does not fit together in one row, and every charge in the detail', async () => {
    const document = await pageOf({ charges: charges(60), messages: [warning] })
    expect(document.numPages).toBe(3)
    const first = await textOf(document)
    const [, others, amount] = /Otros (\d+) conceptos .*? \$([\d.]+) Suma antes/.exec(first) ?? []
    const shown = first.match(/Concepto \d+/g)?.length ?? 0
    expect(shown + Number(others)).toBe(60)
    const rest = /Detalle \$[\d.]+ \$([\d.]+)/.exec(first)?.[1]
    expect(rest).toBe((10 * Number(others)).toFixed(2))
    expect(amount).toBeDefined()
    const detail = `${await textOf(document, 2)} ${await textOf(document, 3)}`
    expect(new Set(detail.match(/Concepto \d+/g)).size).toBe(60)
    expect(detail.match(/Total de este recibo/g)).toHaveLength(1)
  })

  it('has nothing drawn over anything else when everything is as long as it may be', async () => {
    const long = (count: number) => 'Palabra larga '.repeat(count).trim()
    const document = await pageOf({
      charges: charges(40),
      holder: { name: long(18), address: [long(7), long(7), long(7), long(7)], rfc: 'ACF010203AB1' },
      messages: [warning, warning, warning].map((message) => ({ ...message, text: long(42) })),
    })
    const baselines = await headingsOf(document)
    expect(baselines.map(({ words }) => words)).toEqual([
      'Recibo de agua',
      'Qué debo y para cuándo',
      'Cuánto usé comparado con antes',
      'Cómo se calculó',
      'Dónde y cómo pagar',
      'Comprobante fiscal digital (CFDI)',
    ])
    const gaps = baselines.slice(1).map(({ y }, index) => (baselines[index]?.y ?? 0) - y)
    expect(gaps.every((gap) => gap > 25)).toBe(true)
    expect(baselines.at(-1)?.y).toBeGreaterThan(90)
  })

  it('moves messages behind the second to the next page', async () => {
    const third = { ...warning, title: 'Tercer aviso' }
    const document = await pageOf({ messages: [warning, warning, third] })
    const first = await textOf(document)
    expect(first).not.toContain('Tercer aviso')
    expect(first).toContain('Hay un aviso más en las páginas que siguen.')
    expect(await textOf(document, 2)).toContain('Tercer aviso')
  })
})
