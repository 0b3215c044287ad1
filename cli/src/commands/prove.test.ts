import { createHash } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { expect, test } from 'vitest'
import { Sink } from '../../test/streams.ts'
import { runCli } from '../run-cli.ts'
import { proveCommand } from './prove.ts'

const temporaryFolder = temporaryFolders('prove-')

async function* nobody(): AsyncGenerator<string> {}

async function prove(path: string) {
  const [output, complaints] = [new Sink(), new Sink()]
  const code = await runCli(['prove', path], [proveCommand], { input: nobody(), output, complaints })
  return { code, output: output.text, complaints: complaints.text }
}

function fileOf(text: string): string {
  const path = join(temporaryFolder(), 'proof.json')
  writeFileSync(path, text)
  return path
}

test.each([
  ['no JSON', 'Recibo de marzo', 'the file is no JSON'],
  ['other JSON', '{"name":"x"}', 'is neither "aquacis-bill/1" nor "aquacis-bill/2"'],
  ['half a file', '{"proof":"aquacis-bill/2","invoiceId":"', 'ends in the middle'],
])('of %s the command says what it is, and ends with 2', async (_name, text, sentence) => {
  const { code, output, complaints } = await prove(fileOf(text))
  expect(code).toBe(2)
  expect(output).toBe('')
  expect(complaints).toContain(sentence)
})

test('a file that is larger than any proof is not read', async () => {
  const path = fileOf('{')
  truncateSync(path, 60_000_000)
  const { code, complaints } = await prove(path)
  expect(code).toBe(2)
  expect(complaints).toContain('it has 60 MB')
})

test('a file that is not there is said to be so', async () => {
  expect((await prove('/nowhere/proof.json')).complaints).toContain('cannot be read')
})

test('a proof whose chain is broken has a verdict, and the command ends with 1', async () => {
  const link = createHash('sha256').update('another').digest('hex')
  const fact = {
    version: 1,
    id: 'f',
    type: 'AccountOpened',
    schemaVersion: 1,
    occurredAt: 'x',
    data: {},
    link,
  }
  const proof = { proof: 'aquacis-bill/1', invoiceId: 'i', contractId: 'c', facts: [fact], tariffs: [] }
  const { code, output } = await prove(fileOf(JSON.stringify(proof)))
  expect(code).toBe(1)
  expect(JSON.parse(output)).toMatchObject({ ok: false, findings: [{ check: 'LINKS' }, { check: 'FILE' }] })
})
