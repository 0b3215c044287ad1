import { expect, test } from 'vitest'
import { wantedBy } from './media.ts'

const graphql = 'application/graphql-response+json'
const json = 'application/json'

test.each([
  [undefined, json],
  ['*/*', json],
  ['application/*', json],
  [json, json],
  [graphql, graphql],
  [`${graphql}; charset=utf-8`, graphql],
  [`${graphql}, ${json};q=0.9`, graphql],
  [`${graphql};q=0.5, ${json};q=0.9`, json],
  [`${json}, ${graphql}`, graphql],
  [`${graphql};q=0, */*`, json],
  ['APPLICATION/JSON', json],
  ['text/html, */*;q=0.1', json],
  ['text/html', null],
  [`${json};q=0`, null],
  [`${json};q=much`, null],
])('accept %j is answered with %j', (accept, media) => {
  expect(wantedBy(accept).media).toBe(media)
})

test('knows who reads event streams', () => {
  expect(wantedBy('text/event-stream')).toEqual({ media: null, events: true })
  expect(wantedBy(`${graphql}, ${json}, text/event-stream, multipart/mixed`)).toEqual({
    media: graphql,
    events: true,
  })
  expect(wantedBy('text/event-stream;q=0').events).toBe(false)
})
