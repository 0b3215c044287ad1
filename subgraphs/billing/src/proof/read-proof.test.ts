import { expect, test } from 'vitest'
import { mostProofBytes, readProof } from './read-proof.ts'

const link = 'a'.repeat(64)
const fact = { version: 1, id: 'f', type: 'AccountOpened', schemaVersion: 1, occurredAt: 'x', data: {}, link }
const first = { proof: 'aquacis-bill/1', invoiceId: 'i', contractId: 'c', facts: [fact], tariffs: [] }
const register = { meterId: 'm', at: 'x', litres: 1, told: { missing: 'NOT_ARCHIVED' }, link }
const second = { ...first, proof: 'aquacis-bill/2', registers: [register] }

test('files of both forms are read', () => {
  expect(readProof(JSON.stringify(first))).toEqual({ proof: first })
  expect(readProof(`${JSON.stringify(second, null, 1)}\n`)).toEqual({ proof: second })
})

test.each([
  ['nothing', '', 'NO_JSON', 'is no JSON'],
  ['a picture', '\u0089PNG\r\n', 'NO_JSON', 'is no JSON'],
  ['half a file', JSON.stringify(second).slice(0, 200), 'CUT_OFF', 'ends in the middle'],
  ['a file with a torn line', JSON.stringify(second).replace(':', ''), 'NO_JSON', 'damaged in between'],
  ['a number', '42', 'NO_PROOF', 'the file:'],
  ['nothing in JSON', 'null', 'NO_PROOF', 'the file:'],
  ['other JSON', '{"name":"x"}', 'NO_PROOF', 'is neither "aquacis-bill/1"'],
  ['a newer form', '{"proof":"aquacis-bill/3"}', 'NO_PROOF', 'or of a newer form'],
  ['a proof without tariffs', JSON.stringify({ ...first, tariffs: undefined }), 'NO_PROOF', 'tariffs'],
  [
    'a hash that is none',
    JSON.stringify({ ...first, facts: [{ ...fact, link: 'x' }] }),
    'NO_PROOF',
    'facts.0.link',
  ],
  ['the second form without registers', JSON.stringify({ ...second, registers: 1 }), 'NO_PROOF', 'registers'],
])('%s is no proof, and the sentence says why', (_name, text, obstacle, sentence) => {
  const read = readProof(text)
  if ('proof' in read) throw new Error('it was read')
  expect(read.obstacle).toBe(obstacle)
  expect(read.faults.join('\n')).toContain(sentence)
  expect(read.faults.length).toBeLessThanOrEqual(5)
})

test('what is larger than any proof is not even read', () => {
  const read = readProof(' '.repeat(mostProofBytes + 1))
  expect(read).toMatchObject({ obstacle: 'TOO_LARGE', faults: [expect.stringContaining('50 MB')] })
})
