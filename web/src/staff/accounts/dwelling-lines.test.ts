import { expect, test } from 'vitest'
import { readDwellingLines, writeDwellingLines } from './dwelling-lines.ts'

test('a line says a contract, a name and, where neighbours agreed on one, a weight', () => {
  const read = readDwellingLines('442761; Depto. 1; 40\n\n 442762 ;Local B')
  expect(read).toEqual([
    { contractNumber: '442761', name: 'Depto. 1', weight: 40 },
    { contractNumber: '442762', name: 'Local B', weight: 1 },
  ])
  if ('wrong' in read) throw new Error(read.wrong)
  expect(readDwellingLines(writeDwellingLines(read))).toEqual(read)
})

test.each(['442761', '442761; ; 3', '442761; Depto. 1; 2.5', '442761; Depto. 1; 0', '1; a; 2; b'])(
  '“%s” is told as it stands',
  (line) => {
    expect(readDwellingLines(`442760; Depto. 0; 1\n${line}`)).toEqual({ wrong: line })
  },
)
