import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCli } from '../run-cli.ts'
import { billCompareCommand } from './bill-compare.ts'

class Sink extends Writable {
  text = ''
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

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

test('a file that cannot be used is named with the row and what is wrong', async () => {
  const { code, complaints } = await compare(
    'contract,period,total\n1,2026-10,doce\n',
    'contract,period,total\n',
  )
  expect(code).toBe(2)
  expect(complaints).toMatch(/row 2 of .*ours\.csv: "doce" is not a decimal number/)
})
