import { expect, test } from 'vitest'
import { batchBody, readBatch } from './batch-text.ts'

test('puts the questions of many behind one another', () => {
  const query = 'query ($representations: [_Any!]!) { _entities }'
  const asked = [
    { operation: { query, variables: {}, representations: ['{"id":"1"}', '{"id":"ñ\\"2"}'] }, traceId: 'a' },
    { operation: { query, variables: { first: 3 }, representations: ['{"id":"3"}'] }, traceId: 'b' },
    { operation: { query, variables: { representations: [{ id: '4' }] } }, traceId: 'c' },
  ]
  expect(JSON.parse(batchBody('Bearer x', query, asked))).toEqual({
    authorization: 'Bearer x',
    query,
    asked: [
      { variables: { representations: [{ id: '1' }, { id: 'ñ"2' }] }, traceId: 'a' },
      { variables: { first: 3, representations: [{ id: '3' }] }, traceId: 'b' },
      { variables: { representations: [{ id: '4' }] }, traceId: 'c' },
    ],
  })
})

test('takes one result for each question, and nothing else', () => {
  expect(readBatch(200, '[{"data":null},{"errors":[]}]', 2)).toHaveLength(2)
  for (const [status, text] of [
    [401, '[{"data":null},{"data":null}]'],
    [200, '[{"data":null}]'],
    [200, '{"data":null}'],
    [200, '[{"data":null},7]'],
    [200, '<html>'],
  ] as const) {
    expect(() => readBatch(status, text, 2)).toThrow()
  }
})
