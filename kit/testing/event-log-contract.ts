import { randomUUID } from 'node:crypto'
import { v7 as uuidV7 } from 'uuid'
import { afterEach, describe, expect, test } from 'vitest'
import type { EventLog } from '../runtime/event-log.ts'
import type { EventEnvelope } from '../values/event.ts'
import { collected } from './collected.ts'

/** What an adapter brings to its contract. */
export interface EventLogUnderTest {
  /** Opens the same log once more, as another process would. */
  open(): Promise<EventLog>
  /** Cuts every connection to the log, as a failing network would. */
  dropConnections(): Promise<void>
}

/** The suite that every adapter of the event log passes. Each test has types, keys and groups of its own. */
export function eventLogContract({ open, dropConnections }: EventLogUnderTest): void {
  const opened: EventLog[] = []
  const openLog = async () => {
    const log = await open()
    opened.push(log)
    return log
  }
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((log) => log.close()))
  })

  describe('appending', () => {
    test('facts of one key arrive in the order in which they were appended, none is lost', async () => {
      const log = await openLog()
      const story = newStory()
      const seen = collected<EventEnvelope>()
      await log.consume(story.group, [story.type], async (events) => seen.push(...events))
      // Twenty writers at once, each with its own key, in batches of uneven length.
      await Promise.all(
        Array.from({ length: 20 }, async (_, writer) => {
          for (let from = 0; from < 50; from += 1 + (writer % 7)) {
            await log.append(story.events(`key-${writer}`, from, Math.min(50, from + 1 + (writer % 7))))
          }
        }),
      )
      const all = await seen.until((events) => events.length >= 1_000)
      expect(all).toHaveLength(1_000)
      expectOrder(all)
    })

    test('a fact that is appended twice is there once', async () => {
      const log = await openLog()
      const story = newStory()
      const seen = collected<EventEnvelope>()
      const [a, b, c, d] = story.events('meter', 0, 4)
      if (!a || !b || !c || !d) throw new Error('four facts')
      await log.append([a, b, b, a])
      await log.append([a, b])
      await Promise.all([log.append([b, c]), log.append([b, c]), log.append([a, b, c])])
      await log.append([a, b, c, d])
      await log.consume(story.group, [story.type], async (events) => seen.push(...events))
      expect(await seen.until((events) => events.at(-1)?.id === d.id)).toEqual([a, b, c, d])
    })

    test('an envelope arrives as it was given', async () => {
      const log = await openLog()
      const story = newStory()
      const seen = collected<EventEnvelope>()
      const data = {
        text: 'Ñandú, 水, 💧, \u0000, \ud800, "quoted" \\ {braces} \n',
        long: 'agua '.repeat(50_000),
        numbers: [0, -1.5, Number.MAX_SAFE_INTEGER, 1e-9],
        nothing: null,
        nested: { empty: {}, list: [[], [{}]], yes: true, '': '' },
      }
      const event = { ...story.event('llave «ñ» 🔑', 0), data, occurredAt: '2026-03-01T06:00:00.000Z' }
      await log.append([event])
      await log.consume(story.group, [story.type], async (events) => seen.push(...events))
      expect(await seen.until((events) => events.length === 1)).toEqual([event])
    })

    test('a big batch goes through whole', async () => {
      const log = await openLog()
      const story = newStory()
      const seen = collected<EventEnvelope>()
      const batch = Array.from({ length: 20_000 }, (_, index) => story.event(`key-${index % 313}`, index))
      await log.append(batch)
      await log.append([])
      await log.consume(story.group, [story.type], async (events) => seen.push(...events))
      const all = await seen.until((events) => events.length >= batch.length)
      expect(new Set(all.map(({ id }) => id)).size).toBe(batch.length)
      expectOrder(all)
    })
  })

  describe('consuming', () => {
    test('every group gets every fact of its types and no other', async () => {
      const log = await openLog()
      const [wanted, other] = [newStory(), newStory()]
      const [first, second] = [collected<EventEnvelope>(), collected<EventEnvelope>()]
      await log.consume(wanted.group, [wanted.type], async (events) => first.push(...events))
      await log.consume(other.group, [wanted.type, other.type], async (events) => second.push(...events))
      for (let index = 0; index < 40; index += 1) {
        await log.append([wanted.event(`key-${index % 5}`, index), other.event(`key-${index % 5}`, index)])
      }
      await second.until((events) => events.length >= 80)
      await first.until((events) => events.length >= 40)
      expect(second.items).toHaveLength(80)
      expect(first.items.map(({ type }) => type)).toEqual(Array(40).fill(wanted.type))
    })

    test('events that a handler failed on come again, before any later one of their key', async () => {
      const log = await openLog()
      const story = newStory()
      const seen = collected<EventEnvelope>()
      let failures = 0
      await log.append(story.events('meter', 0, 5))
      await log.consume(story.group, [story.type], async (events) => {
        if (failures < 3) {
          failures += 1
          throw new Error('the handler is not well')
        }
        seen.push(...events)
      })
      await log.append(story.events('meter', 5, 10))
      await seen.until((events) => events.length >= 10)
      expect(failures).toBe(3)
      expect(seen.items.map(numberOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    })

    test('one key is never in two hands at once', async () => {
      const log = await openLog()
      const story = newStory()
      const seen = collected<EventEnvelope>()
      const inHand = new Set<string>()
      const clashes: string[] = []
      const handle = async (events: readonly EventEnvelope[]) => {
        const keys = new Set(events.map(({ key }) => key))
        for (const key of keys) {
          if (inHand.has(key)) clashes.push(key)
          inHand.add(key)
        }
        await new Promise(setImmediate)
        for (const key of keys) inHand.delete(key)
        seen.push(...events)
      }
      await log.consume(story.group, [story.type], handle)
      await (await openLog()).consume(story.group, [story.type], handle)
      for (let index = 0; index < 300; index += 3) {
        await log.append(
          Array.from({ length: 3 }, (_, more) => story.event(`key-${(index + more) % 11}`, index + more)),
        )
      }
      const all = await seen.until((events) => new Set(events.map(({ id }) => id)).size === 300)
      expect(clashes).toEqual([])
      expectOrder(all)
    })

    test('a group goes on after a restart where it had stopped', async () => {
      const story = newStory()
      const seen = collected<EventEnvelope>()
      const before = await openLog()
      await before.append(story.events('meter', 0, 10))
      await before.consume(story.group, [story.type], async (events) => seen.push(...events))
      await seen.until((events) => events.length >= 10)
      await before.close()

      const after = await openLog()
      await after.append(story.events('meter', 10, 20))
      await after.consume(story.group, [story.type], async (events) => seen.push(...events))
      await seen.until((events) => events.length >= 20)
      expect(seen.items.map(numberOf)).toEqual(Array.from({ length: 20 }, (_, index) => index))
    })

    test('two members share the work, and one takes over what the other leaves', async () => {
      const [first, second] = [await openLog(), await openLog()]
      const story = newStory()
      const seen = collected<{ readonly by: string; readonly event: EventEnvelope }>()
      const handledBy = (by: string) => async (events: readonly EventEnvelope[]) =>
        seen.push(...events.map((event) => ({ by, event })))
      await first.consume(story.group, [story.type], handledBy('first'))
      let count = 0
      const feed = async () => {
        await first.append(Array.from({ length: 64 }, (_, key) => story.event(`key-${key}`, count + key)))
        count += 64
        await seen.until((items) => items.length >= count)
      }
      const hands = () => new Set(seen.items.slice(-64).map(({ by }) => by))
      await feed()
      expect(hands()).toEqual(new Set(['first']))
      await second.consume(story.group, [story.type], handledBy('second'))
      while (hands().size < 2) await feed()

      await second.close()
      const left = seen.items.length
      await feed()
      expect(new Set(seen.items.slice(left).map(({ by }) => by))).toEqual(new Set(['first']))
      expect(new Set(seen.items.map(({ event }) => event.id)).size).toBe(count)
      expectOrder(seen.items.map(({ event }) => event))
    })

    test('a group whose connections are cut gets everything, in order, some of it perhaps again', async () => {
      const log = await openLog()
      const story = newStory()
      const seen = collected<EventEnvelope>()
      await log.consume(story.group, [story.type], async (events) => seen.push(...events))
      await log.append(story.events('meter', 0, 5))
      await seen.until((events) => events.length >= 5)
      await dropConnections()
      await persist(() => log.append(story.events('meter', 5, 10)))
      await seen.until((events) => numberOf(events.at(-1)) === 9)
      const firstTimes = seen.items.filter(
        ({ id }, index, all) => all.findIndex((other) => other.id === id) === index,
      )
      expect(firstTimes.map(numberOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    })
  })

  describe('following', () => {
    test('a follower sees what is appended from now on, each fact once and in order', async () => {
      const log = await openLog()
      const story = newStory()
      await log.append(story.events('meter', 0, 10))
      const [one, another] = [collected<EventEnvelope>(), collected<EventEnvelope>()]
      await log.follow([story.type], one.push)
      await (await openLog()).follow([story.type], another.push)
      for (let number = 10; number < 60; number += 1) await log.append([story.event('meter', number)])
      for (const seen of [one, another]) {
        await seen.until((events) => numberOf(events.at(-1)) === 59)
        expect(seen.items.map(numberOf)).toEqual(Array.from({ length: 50 }, (_, index) => index + 10))
      }
    })

    test('a follower whose connections are cut misses nothing and sees nothing twice', async () => {
      const log = await openLog()
      const story = newStory()
      const seen = collected<EventEnvelope>()
      await log.follow([story.type], seen.push)
      let appending = true
      const saboteur = (async () => {
        while (appending) await dropConnections()
      })()
      for (let number = 0; number < 60; number += 1)
        await persist(() => log.append([story.event('meter', number)]))
      appending = false
      await saboteur
      await seen.until((events) => numberOf(events.at(-1)) === 59)
      expect(seen.items.map(numberOf)).toEqual(Array.from({ length: 60 }, (_, index) => index))
    })

    test('a follower that was stopped hears nothing more, the others go on', async () => {
      const log = await openLog()
      const story = newStory()
      const [stopped, other] = [collected<EventEnvelope>(), collected<EventEnvelope>()]
      const follower = await log.follow([story.type], stopped.push)
      await log.follow([story.type], other.push)
      await log.append([story.event('meter', 0)])
      await stopped.until((events) => events.length === 1)
      await follower.stop()
      await log.append([story.event('meter', 1)])
      await other.until((events) => events.length === 2)
      expect(stopped.items).toHaveLength(1)
    })

    test('a follower that fails on one event gets the next', async () => {
      const log = await openLog()
      const story = newStory()
      const seen = collected<EventEnvelope>()
      await log.follow([story.type], (event) => {
        seen.push(event)
        if (numberOf(event) === 0) throw new Error('the follower is not well')
      })
      await log.append(story.events('meter', 0, 2))
      await seen.until((events) => events.length === 2)
    })
  })
}

interface Story {
  readonly type: string
  readonly group: string
  event(key: string, number: number): EventEnvelope
  events(key: string, from: number, to: number): EventEnvelope[]
}

function newStory(): Story {
  const name = randomUUID()
  const type = `contract.${name}`
  const event = (key: string, number: number): EventEnvelope => ({
    id: uuidV7(),
    type,
    key: `${key} of ${name}`,
    occurredAt: new Date().toISOString(),
    traceId: name.replaceAll('-', ''),
    data: { number },
  })
  const events = (key: string, from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => event(key, from + index))
  return { type, group: `group ${name}`, event, events }
}

function numberOf(event: EventEnvelope | undefined): number {
  const data = event?.data
  return typeof data === 'object' && data !== null && 'number' in data ? Number(data.number) : Number.NaN
}

/** Within every key the numbers grow. */
function expectOrder(events: readonly EventEnvelope[]): void {
  for (const [key, ofKey] of Map.groupBy(events, (event) => event.key)) {
    const numbers = ofKey.map(numberOf)
    expect(numbers, key).toEqual(numbers.toSorted((a, b) => a - b))
  }
}

/** As a relay does: tries until the log answers again. */
async function persist(append: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await append()
    } catch {
      await new Promise(setImmediate)
    }
  }
}
