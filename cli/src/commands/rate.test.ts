import { expect, test } from 'vitest'
import { chunks, Sink } from '../../test/streams.ts'
import { runCli } from '../run-cli.ts'
import { rateCommand } from './rate.ts'

async function rate(...lines: readonly unknown[]) {
  const output = new Sink()
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const streams = { input: chunks(text.slice(0, 7), text.slice(7)), output, complaints: new Sink() }
  expect(await runCli(['rate'], [rateCommand], streams)).toBe(0)
  return output.text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

const document = {
  code: 'X',
  effectiveFrom: '2026-01-01',
  effectiveTo: '2026-07-01',
  classes: { A: { components: { agua: { price: { model: 'per-m3', price: '2.50' }, vat: '0.16' } } } },
}

test('a published amount of CEA comes out, line by line', async () => {
  const request = {
    tariff: 'CEAQ-2026-02',
    office: 'QUERÉTARO',
    usageClass: 'comercial',
    litres: 51_000,
    date: '2026-02-15',
  }
  const [all, water] = await rate(request, { ...request, components: ['water'] })
  expect(all).toMatchObject({
    ok: true,
    lines: [
      { code: 'water', amount: '4627.91', vatRate: '0.16', vat: '740.47' },
      { code: 'sewer', amount: '462.79' },
      { code: 'treatment', amount: '555.35' },
    ],
  })
  expect(water).toMatchObject({ ok: true, subtotal: '4627.91', vat: '740.47', total: '5368.38' })
})

test('what is null is left out, the tariff too', async () => {
  const nothing = {
    tariff: null,
    office: null,
    litres: null,
    units: null,
    components: null,
    periodDays: null,
  }
  const [answer] = await rate({ ...nothing, usageClass: 'DOMÉSTICA MEDIO', overdueMonths: null })
  // Row 0 of CEA's table for homes of middle income: 221.95562.
  expect(answer).toMatchObject({ ok: true, lines: [{ code: 'water', amount: '221.96' }, {}, {}] })
})

test('a period without end is refused, and the lines after it are answered', async () => {
  const answers = await rate({ usageClass: 'COMERCIAL', periodDays: 1e14 }, { usageClass: 'COMERCIAL' })
  expect(answers).toMatchObject([
    { ok: false, error: { name: 'RequestMalformed', where: '/periodDays' } },
    { ok: true },
  ])
})

test('the example of the help comes out as it says', async () => {
  const [answer] = await rate({ usageClass: 'DOMÉSTICA MEDIO', litres: 18_000 })
  expect(answer).toMatchObject({ lines: [{ quantity: '18' }, {}, {}] })
  const lines = answer?.['lines'] as Record<string, string>[]
  for (const text of [
    lines[0]?.['unitPrice'],
    lines[0]?.['exact'],
    lines[0]?.['amount'],
    answer?.['subtotal'],
    answer?.['vat'],
    answer?.['total'],
  ])
    expect(rateCommand.help).toContain(`"${String(text)}"`)
})

test('a document may stand in the line, and null says nothing', async () => {
  const [answer] = await rate({
    tariff: document,
    id: 7,
    litres: 4_000,
    office: null,
    units: null,
    components: ['agua'],
  })
  expect(answer).toMatchObject({
    id: 7,
    ok: true,
    subtotal: '10.00',
    vat: '1.60',
    total: '11.60',
    usageClass: 'A',
  })
})

test('every line has its own answer: what is wrong is named, with where and how to mend it', async () => {
  const answers = await rate(
    'no JSON',
    [],
    { tariff: 'CEAQ-2026-03', usageClass: 'COMERCIAL' },
    { tariff: { ...document, clases: {} } },
    { tariff: document, date: '2026-07-01' },
    { tariff: document, usageClass: 'B' },
    { tariff: document, litros: 3 },
    { tariff: document, components: ['water'] },
    { tariff: document },
  )
  expect(answers.map(({ error }) => (error as { name: string } | undefined)?.name)).toEqual([
    'BadInput',
    'RequestMalformed',
    'TariffUnknown',
    'TariffMistaken',
    'TariffNotInForce',
    'ClassUnknown',
    'RequestMalformed',
    'ComponentUnknown',
    undefined,
  ])
  expect(answers[3]?.['error']).toMatchObject({
    where: 'tariff/clases',
    what: '"clases" is not known here',
    mend: 'did you mean “classes”?',
    mistakes: [{ path: '/clases' }],
  })
  for (const { error } of answers.slice(0, -1))
    expect(error).toMatchObject({
      what: expect.any(String),
      where: expect.any(String),
      mend: expect.any(String),
    })
})

test('the help names every refusal', async () => {
  for (const name of [
    'BadInput',
    'TariffMistaken',
    'VolumeNotPriced',
    'SeveralDwellingsNotPriced',
    'IndexValueMissing',
  ])
    expect(rateCommand.help).toContain(name)
})
