import { expect, test } from 'vitest'
import { objectsAt, placesAt } from './spots.ts'

const [one, two, three] = [{ id: 1 }, { id: 2 }, { id: 3 }]
const data = { shelf: { books: [one, null, two, 'no book'], rows: [[one], [], [three]] }, other: null }

test('finds objects in lists, and in lists of lists', () => {
  expect(objectsAt(data, ['shelf', 'books', '@'])).toEqual([one, two])
  expect(objectsAt(data, ['shelf', 'rows', '@', '@'])).toEqual([one, three])
})

test('finds nothing behind null, behind what is missing, and in what every object has', () => {
  expect(objectsAt(data, ['other', 'books', '@'])).toEqual([])
  expect(objectsAt(data, ['nowhere', '@'])).toEqual([])
  expect(objectsAt(data, ['constructor'])).toEqual([])
})

test('tells every place of an object that stands in several', () => {
  const twice = { a: [one, two, one] }
  expect(placesAt(twice, ['a', '@']).get(one)).toEqual([
    ['a', 0],
    ['a', 2],
  ])
})

test('counts places as they are, whatever is null between them', () => {
  expect(placesAt(data, ['shelf', 'books', '@']).get(two)).toEqual([['shelf', 'books', 2]])
})

test('means the objects of some types alone, where the plan says so', () => {
  const media = [{ __typename: 'Book' }, { __typename: 'Film' }, { __typename: 'Song' }]
  const path = ['media', '@', { on: ['Film', 'Song'] }]
  expect(objectsAt({ media }, path)).toEqual(media.slice(1))
  expect(placesAt({ media }, path).get(media[2] ?? {})).toEqual([['media', 2]])
})
