import { centavos } from '@aquacis/kit/values/money.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { PaymentPlan } from '../domain/plan/plan.ts'
import { agreementOfPlan } from './agreement-of-plan.ts'
import { agreementPdf } from './agreement-pdf.ts'

const plan: PaymentPlan = {
  id: '0190b3a0-0000-7000-8000-00000000abcd',
  ...{ contractId: 'c', contractNumber: '442761', customerId: 'p', servicePointId: 's', operatingUnitId: 1 },
  ...{ state: 'AGREED', termsCode: 'DOMESTIC-1', rhythm: 'MONTHLY', surchargeGoesOn: false, approval: [] },
  debt: centavos(1_234_56n),
  bills: [{ invoiceId: 'i', invoiceNumber: 'QRO-12', covered: centavos(1_234_56n) }],
  instalments: [
    [0, 124_00n, '2026-11-25'],
    [1, 555_56n, '2026-12-21'],
    [2, 555_00n, '2027-01-20'],
  ].map(([number, amount, dueOn]) => ({
    ...{ id: `i${number}`, number: Number(number), amount: centavos(BigInt(amount ?? 0)) },
    ...{ dueOn: String(dueOn), toldDue: false, toldLate: false },
  })),
  ...{ askedAt: new Date('2026-11-20T18:00:00Z'), agreedAt: new Date('2026-11-20T18:00:00Z') },
  ...{ askedBy: 'ana', agreedBy: 'ana' },
  ...{ endedAt: null, endReason: null },
}

async function printed(of: PaymentPlan) {
  const agreement = agreementOfPlan(of)
  if (agreement === null) throw new Error('it was agreed on')
  const bytes = await agreementPdf(agreement)
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const one = await document.getPage(index + 1)
      const { items } = await one.getTextContent()
      const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('')
      return { text: text.replaceAll(/\s+/g, ' '), tree: JSON.stringify(await one.getStructTree()) }
    }),
  )
  return { document, pages, text: pages.map(({ text }) => text).join(' ') }
}

test('an agreement says what is owed, each day with its amount, which bills, and what follows when it is not kept', async () => {
  const { text, pages } = await printed(plan)
  const inOrder = [
    'Convenio de pago',
    'Contrato 442761 · Folio 0000ABCD',
    '$1,234.56',
    'Pago inicial 25 de noviembre de 2026 $124.00',
    'Pago 1 de 2 21 de diciembre de 2026 $555.56',
    'Pago 2 de 2 20 de enero de 2027 $555.00',
    'Suma $1,234.56',
    'QRO-12 $1,234.56',
    'no se generan nuevos recargos',
    '2 pagos atrasados',
  ]
  const places = inOrder.map((words) => text.indexOf(words))
  expect(
    places.every((place) => place >= 0),
    JSON.stringify({ places, text }),
  ).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(pages).toHaveLength(1)
})

test('it is tagged and in Spanish, so that it can be read aloud: headings, tables with heads, numbered clauses', async () => {
  const { document, pages } = await printed(plan)
  const { info } = (await document.getMetadata()) as { info: Record<string, unknown> }
  expect(info).toMatchObject({ Title: 'Convenio de pago 0000ABCD', Language: 'es-MX' })
  expect(JSON.stringify([...((await document.getMarkInfo()) as unknown as Map<string, boolean>)])).toContain(
    '["Marked",true]',
  )
  for (const role of ['"H1"', '"H2"', '"Table"', '"TH"', '"TD"', '"L"', '"LI"', '"Lbl"', '"LBody"'])
    expect(pages[0]?.tree).toContain(role)
})

test('the longest plan goes on to further pages and loses nothing', async () => {
  const instalments = Array.from({ length: 145 }, (_, number) => ({
    ...{
      id: `i${number}`,
      number,
      amount: centavos(100n),
      dueOn: '2027-01-20',
      toldDue: false,
      toldLate: false,
    },
  }))
  const { text, pages } = await printed({ ...plan, instalments })
  expect(pages.length).toBeGreaterThan(2)
  for (const number of [1, 71, 144]) expect(text).toContain(`Pago ${number} de 144 `)
  expect(text).toContain('6. Si no estás de acuerdo')
})

test('a plan that is not agreed on has no agreement', () => {
  expect(agreementOfPlan({ ...plan, agreedAt: null })).toBeNull()
})
