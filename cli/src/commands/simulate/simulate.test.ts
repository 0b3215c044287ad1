import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chunks, Sink } from '../../../test/streams.ts'
import { runCli } from '../../run-cli.ts'
import { simulateCommand } from './simulate.ts'

const document = (code: string, price: string, classes = ['CASA']) =>
  JSON.stringify({
    code,
    effectiveFrom: '2026-01-01',
    classes: Object.fromEntries(
      classes.map((name) => [name, { components: { water: { price: { model: 'per-m3', price } } } }]),
    ),
  })
const [present, proposed] = [document('A', '10.00', ['CASA', 'TIENDA']), document('B', '11.00')]

interface Answer {
  readonly kind: string
  readonly [key: string]: unknown
}

async function simulate(args: readonly string[], ...lines: readonly unknown[]) {
  const [output, complaints] = [new Sink(), new Sink()]
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const streams = { input: chunks(text.slice(0, 7), text.slice(7)), output, complaints }
  const code = await runCli(['simulate', ...args], [simulateCommand], streams)
  const answers = output.text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer)
  return { code, answers, said: complaints.text }
}

test('contracts come out by both tariffs, then their tenths, their class and all of them', async () => {
  const { code, answers, said } = await simulate(
    ['--present', present, '--proposed', proposed, '--contracts'],
    { id: 'one', usageClass: 'casa', litres: [4_000, 6_000] },
    { usageClass: 'CASA', m3: 20 },
  )
  expect(code).toBe(0)
  const [one, two, ...sums] = answers
  expect(one).toMatchObject({ kind: 'contract', id: 'one', bills: 2, before: '100.00', after: '110.00' })
  expect(two).toMatchObject({ id: 'line 2', litres: 20_000, before: '200.00', after: '220.00' })
  expect(sums.filter(({ kind }) => kind === 'class')).toMatchObject([
    { usageClass: 'CASA', contracts: 2, bills: 3, rising: 2, medianRise: '10.00' },
  ])
  expect(
    sums.filter(({ kind, by, usageClass }) => kind === 'decile' && by === 'bill' && usageClass),
  ).toMatchObject([
    { decile: 5, upTo: '50.00', contracts: 1 },
    { decile: 10, upTo: '200.00', contracts: 1 },
  ])
  expect(answers.at(-1)).toMatchObject({
    ...{ kind: 'all', before: '300.00', after: '330.00' },
    largestRise: { id: 'line 2', before: '200.00', after: '220.00' },
  })
  expect(said).toContain('2 contracts read, 0 left out')
})

test('whatever is wrong with a line is named with its number, its place and how to mend it', async () => {
  const { code, answers, said } = await simulate(
    ['--present', present, '--proposed', proposed],
    'no JSON',
    [],
    { id: 3, usageClass: 'CASA' },
    { usageClass: 'CASA', litres: [] },
    { usageClass: 'CASA', litres: [1, -1] },
    { usageClass: 'CASTLE', m3: 1 },
    { id: 'shop', usageClass: 'TIENDA', m3: 1 },
    { usageClass: 'CASA', m3: 1, litros: 3 },
  )
  expect(code).toBe(0)
  const errors = answers.filter(({ kind }) => kind === 'error')
  expect(errors.map(({ line, error }) => [line, (error as { name: string }).name])).toEqual([
    [1, 'BadInput'],
    ...[2, 3, 4, 5].map((line) => [line, 'RequestMalformed']),
    [6, 'ClassUnknown'],
    [7, 'ClassUnknown'],
    [8, 'RequestMalformed'],
  ])
  for (const { error } of errors)
    expect(error).toMatchObject({
      what: expect.any(String),
      where: expect.any(String),
      mend: expect.any(String),
    })
  expect(errors[2]).toMatchObject({ id: 3 })
  expect(errors[4]).toMatchObject({ error: { where: '/litres/1' } })
  expect(answers.filter(({ kind }) => kind === 'leftOut')).toMatchObject([
    { by: 'present', refused: 'ClassUnknown', contracts: 1, id: 'line 6' },
    { by: 'proposed', refused: 'ClassUnknown', contracts: 1, id: 'shop' },
  ])
  expect(answers.at(-1)).toMatchObject({ kind: 'all', contracts: 0 })
  expect(said).toContain('8 contracts read, 8 left out')
})

test('a tariff may be a file; one with mistakes, or none at all, is refused with each place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-simulate-'))
  const file = join(folder, 'proposal.json')
  await writeFile(file, proposed)
  const right = await simulate(['--present', present, '--proposed', file], { usageClass: 'CASA', m3: 1 })
  expect(right.answers.at(-1)).toMatchObject({ before: '10.00', after: '11.00' })
  await writeFile(file, '{"code":"B"}')
  const wrong = await simulate(['--proposed', file])
  expect(wrong).toMatchObject({ code: 2, answers: [] })
  expect(wrong.said).toContain('effectiveFrom')
  for (const args of [['--proposed', 'CEAQ-1999'], ['--proposed', '{'], [], ['--propose', file]])
    expect((await simulate(args)).code).toBe(2)
  expect((await simulate(['--proposed', 'CEAQ-1999'])).said).toContain('CEAQ-2026-02')
})
