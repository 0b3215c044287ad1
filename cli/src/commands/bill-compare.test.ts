import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Sink } from '../../test/streams.ts'
import { runCli } from '../run-cli.ts'
import { billCompareCommand } from './bill-compare.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aquacis-compare-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function compare(ours: string, theirs: string) {
  const files = [join(folder, 'ours.csv'), join(folder, 'theirs.csv')] as const
  await writeFile(files[0], ours)
  await writeFile(files[1], theirs)
  const [output, complaints] = [new Sink(), new Sink()]
  const streams = { input: (async function* () {})(), output, complaints }
  const code = await runCli(
    ['bill-compare', '--ours', files[0], '--theirs', files[1]],
    [billCompareCommand],
    streams,
  )
  const lines = output.text.split('\n').filter((line) => line !== '')
  return {
    code,
    told: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    complaints: complaints.text,
  }
}

test('each bill over which two systems differ is a line with its cause; the rest is counted', async () => {
  const { code, told, complaints } = await compare(
    'contract,period,m3,water,total\n1,2026-10,15,310.20,310.20\n2,2026-10,15,310.20,310.20\n4,2026-10,15,310.20,310.20\n',
    'contrato;periodo;consumo;agua;total\n1;2026-10;15;310.20;310.20\n2;2026-10;16;330.00;330.00\n3;2026-10;9;120.00;120.00\n',
  )
  expect(code).toBe(1)
  expect(told).toMatchObject([
    { contract: '2', cause: 'VOLUME', by: '-19.80', amounts: [{ concept: 'water' }, { concept: 'total' }] },
    { contract: '3', cause: 'MISSING_OURS', by: '-120.00', ours: null },
    { contract: '4', cause: 'MISSING_THEIRS', by: '310.20', theirs: null },
  ])
  expect(complaints).toBe('EQUAL 1\nVOLUME 1\nMISSING_OURS 1\nMISSING_THEIRS 1\n')
})

test('charges of a run that only computed are compared as they were downloaded', async () => {
  const { code, told } = await compare(
    [
      '\uFEFFcontrato,periodo,desde,corte,clase,m3,estimado,total,concepto,tipo,descripcion,cantidad,importe,tasa iva,iva',
      '1,2026-10,2026-10-01,2026-11-01,DOMÉSTICA MEDIO,14.632,no,346.18,water,servicio,"Agua, potable",15,310.20,0.00,0.00',
      '1,2026-10,2026-10-01,2026-11-01,DOMÉSTICA MEDIO,14.632,no,346.18,sewer,servicio,Alcantarillado,1,31.02,0.16,4.96',
      '2,2026-10,2026-10-12,2026-11-01,COMERCIAL,3.000,no,99.00,water,servicio,"Agua, potable",3,99.00,0.00,0.00\r\n',
    ].join('\r\n'),
    'contrato;desde;hasta;consumo;agua;alcantarillado;iva;total\n1;2026-10-01;2026-10-31;15;310.20;31.02;4.96;346.18\n2;2026-10-01;2026-10-31;3;90.00;;;90.00\n',
  )
  expect(code).toBe(1)
  expect(told).toMatchObject([
    { contract: '2', period: '2026-10', cause: 'PRICE', by: '9.00', amounts: [{ concept: 'water' }, {}] },
  ])
})

test('a file that cannot be used is named with the row and what is wrong', async () => {
  const { code, complaints } = await compare(
    'contract,period,total\n1,2026-10,doce\n',
    'contract,period,total\n',
  )
  expect(code).toBe(2)
  expect(complaints).toMatch(/row 2 of .*ours\.csv: "doce" is not a decimal number/)
})
