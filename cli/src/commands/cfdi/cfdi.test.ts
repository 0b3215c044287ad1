import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { throwawayCsd } from '@aquacis/fiscal/throwaway-csd'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chunks, Sink } from '../../../test/streams.ts'
import { runCli } from '../../run-cli.ts'
import { cfdiCommand } from './cfdi.ts'

const bill = {
  tipoDeComprobante: 'I',
  fecha: '2026-11-21T14:05:00',
  formaPago: '99',
  metodoPago: 'PPD',
  lugarExpedicion: '76000',
  emisor: { rfc: 'EKU9003173C9', nombre: 'ESCUELA KEMPER URGATE', regimenFiscal: '601' },
  receptor: {
    rfc: 'XAXX010101000',
    nombre: 'JUANA PEREZ',
    domicilioFiscalReceptor: '76000',
    regimenFiscalReceptor: '616',
    usoCFDI: 'S01',
  },
  conceptos: [
    {
      claveProdServ: '83101501',
      cantidad: '15',
      claveUnidad: 'MTQ',
      descripcion: 'Agua potable',
      valorUnitario: '20.00',
      objetoImp: '02',
      traslados: [{ impuesto: '002', tipoFactor: 'Tasa', tasaOCuota: '0.16' }],
    },
  ],
}

async function run(args: readonly string[], input: string) {
  const output = new Sink()
  const complaints = new Sink()
  const code = await runCli(['cfdi', ...args], [cfdiCommand], { input: chunks(input), output, complaints })
  return { code, output: output.text, complaints: complaints.text }
}

let folder = ''
let csd: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aquacis-cfdi-'))
  const files = throwawayCsd({ rfc: 'EKU9003173C9' })
  await writeFile(join(folder, 'csd.cer'), files.certificate)
  await writeFile(join(folder, 'csd.key'), files.key)
  await writeFile(join(folder, 'password'), `${files.password}\n`)
  await writeFile(join(folder, 'wrong'), 'otra')
  csd = ['--cer', join(folder, 'csd.cer'), '--key', join(folder, 'csd.key')]
})

afterAll(() => rm(folder, { recursive: true }))

function withPassword(name: string): string[] {
  return [...csd, '--password-file', join(folder, name)]
}

test('JSON to XML to sealed XML to a verdict', async () => {
  const built = await run(['build'], JSON.stringify(bill, null, 2))
  expect([built.code, built.output]).toEqual([0, expect.stringContaining('Total="348.00"')])
  const sealed = await run(['seal', ...withPassword('password')], built.output)
  expect([sealed.code, sealed.output]).toEqual([0, expect.stringContaining(' Sello="')])
  const verdict = await run(
    ['validate', '--sealed', '--chain', '--now', '2026-11-22T00:00:00'],
    sealed.output,
  )
  expect(verdict.code).toBe(0)
  expect(JSON.parse(verdict.output)).toMatchObject({
    ok: true,
    type: 'I',
    sealed: true,
    findings: [],
    chain: expect.stringMatching(/^\|\|4\.0\|2026-11-21T14:05:00\|99\|/),
  })
})

test('a file is read as standard input is', async () => {
  const file = join(folder, 'bill.json')
  await writeFile(file, JSON.stringify(bill))
  const sealed = await run(['seal', file, ...withPassword('password')], '')
  expect([sealed.code, sealed.output]).toEqual([0, expect.stringContaining(' Sello="')])
  const out = join(folder, 'bill.xml')
  expect(await run(['build', file, '--out', out], '')).toEqual({ code: 0, output: '', complaints: '' })
  expect(await readFile(out, 'utf8')).toContain('Total="348.00"')
  const lines = join(folder, 'bills.jsonl')
  expect((await run(['build', '--lines', '--out', lines], `${JSON.stringify(bill)}\n{}\n`)).output).toBe('')
  expect((await readFile(lines, 'utf8')).trim().split('\n')).toHaveLength(2)
})

test('what is wrong with a document is its verdict, and the exit code tells', async () => {
  const { output } = await run(['build'], JSON.stringify(bill))
  const verdict = await run(['validate'], output.replace('Total="348.00"', 'Total="384.00"'))
  expect(verdict.code).toBe(1)
  expect(JSON.parse(verdict.output)).toMatchObject({
    ok: false,
    findings: [{ code: 'CFDI40119', field: 'Comprobante/@Total' }],
  })
})

test('many documents are JSON lines, each with its answer, in order', async () => {
  const lines = [JSON.stringify(bill), '{"tipoDeComprobante":"I"}', 'nada', JSON.stringify({ xml: '<a>' })]
  const answers = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { ok: boolean; xml?: string; error?: { code: string } })
  const sealed = await run(['seal', '--lines', ...withPassword('password')], `${lines.join('\n')}\n`)
  expect(sealed.code).toBe(0)
  expect(answers(sealed.output).map(({ ok, error }) => error?.code ?? ok)).toEqual([
    true,
    'BAD_INPUT',
    'BAD_INPUT',
    'XML_MALFORMED',
  ])
  const verdicts = await run(['validate', '--lines'], `${sealed.output.split('\n')[0]}\n`)
  expect(answers(verdicts.output)).toMatchObject([{ ok: true, sealed: true }])
})

test('what cannot be done has a name', async () => {
  const code = ({ output }: { output: string }) =>
    (JSON.parse(output) as { error: { code: string } }).error.code
  expect(code(await run(['seal', ...withPassword('wrong')], JSON.stringify(bill)))).toBe('PASSWORD_WRONG')
  expect(
    code(await run(['seal', ...withPassword('password'), '--at', '2041-01-01'], JSON.stringify(bill))),
  ).toBe('CERTIFICATE_EXPIRED')
  expect(code(await run(['build'], 'nada'))).toBe('BAD_INPUT')
  expect(code(await run(['validate'], '<a>'))).toBe('XML_MALFORMED')
})

test('arguments that cannot be followed are told, and nothing is done', async () => {
  const refused = await Promise.all([
    run([], ''),
    run(['sign'], ''),
    run(['seal'], ''),
    run(['build', '--fast'], ''),
    run(['validate', '--now', 'today'], ''),
    run(['validate', '--schemas', folder], ''),
    run(['validate', join(folder, 'nowhere.xml')], ''),
    run(['build', '--out', join(folder, 'no', 'where')], JSON.stringify(bill)),
  ])
  expect(refused.map(({ code }) => code)).toEqual(Array(8).fill(2))
  expect(refused.every(({ complaints, output }) => complaints !== '' && output === '')).toBe(true)
})

test('the help shows every errand, option and code', async () => {
  const { output } = await run(['--help'], '')
  for (const word of [
    'cfdi build',
    'cfdi seal',
    'cfdi validate',
    '--password-file',
    '--schemas',
    '--chain',
    'PASSWORD_WRONG',
  ])
    expect(output).toContain(word)
})
