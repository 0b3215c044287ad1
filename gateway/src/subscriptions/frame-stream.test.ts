import { GraphQLError } from 'graphql'
import { expect, test, vi } from 'vitest'
import { createFrameStream } from './frame-stream.ts'

const frame = (count: number) => ({ data: { count } })

test('gives frames in order, those that waited and those that are awaited', async () => {
  const stream = createFrameStream(() => undefined)
  stream.push(frame(1))
  stream.push(frame(2))
  expect(await stream.next()).toEqual({ done: false, value: frame(1) })
  expect(await stream.next()).toEqual({ done: false, value: frame(2) })
  const awaited = stream.next()
  stream.push(frame(3))
  expect(await awaited).toEqual({ done: false, value: frame(3) })
})

test('ends after the frames so far', async () => {
  const stream = createFrameStream(() => undefined)
  stream.push(frame(1))
  stream.end()
  stream.push(frame(2))
  expect(await Array.fromAsync(stream)).toEqual([frame(1)])
})

test('fails once, whether somebody waits for it or not', async () => {
  const error = new GraphQLError('gone')
  const waitedFor = createFrameStream(() => undefined)
  const next = waitedFor.next()
  waitedFor.fail(error)
  await expect(next).rejects.toBe(error)
  expect(await waitedFor.next()).toEqual({ done: true, value: undefined })
  const later = createFrameStream(() => undefined)
  later.push(frame(1))
  later.fail(error)
  await later.next()
  await expect(later.next()).rejects.toBe(error)
  expect(await later.next()).toEqual({ done: true, value: undefined })
})

test('says once that the client left, and nothing when the end came first', async () => {
  const onReturn = vi.fn()
  const left = createFrameStream(onReturn)
  const next = left.next()
  await left.return()
  await left.return()
  expect(await next).toEqual({ done: true, value: undefined })
  expect(onReturn).toHaveBeenCalledTimes(1)
  const ended = createFrameStream(onReturn)
  ended.end()
  await ended.return()
  expect(onReturn).toHaveBeenCalledTimes(1)
})
