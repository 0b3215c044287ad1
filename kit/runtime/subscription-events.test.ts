import { buildSchema, type GraphQLSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { anonymousViewer } from '../values/viewer.ts'
import type { ContextMaker } from './request-context.ts'
import { subscribeToEvents } from './subscription-events.ts'
import { currentTraceId } from './trace.ts'

const telegramTrace = '4bf92f3577b34da6a3ce929d0e0e4736'

function rain(subscribe: () => unknown): GraphQLSchema {
  const schema = buildSchema(
    'type Query { sun: String } type Subscription { rain: Rain } type Rain { at: String told: String }',
  )
  const field = schema.getSubscriptionType()?.getFields()['rain']
  if (field === undefined) throw new Error('no rain')
  field.subscribe = subscribe
  field.resolve = (event) => ({ at: event.at, told: currentTraceId() })
  return schema
}

function asked(schema: GraphQLSchema, contextFor: ContextMaker) {
  const args = {
    schema,
    document: parse('subscription { rain { at told } }'),
    variableValues: {},
    operationName: null,
  }
  return subscribeToEvents({ args, viewer: anonymousViewer, traceId: 'of the request', contextFor })
}

const noContext = () => ({}) as ReturnType<ContextMaker>

test('an event hands its trace on to the frame, and its selection runs under it', async () => {
  const schema = rain(async function* () {
    yield { at: 'noon', traceId: telegramTrace }
  })
  const frames = await asked(schema, noContext)
  if (!('next' in frames)) throw new Error('refused')
  expect((await frames.next()).value).toEqual({
    data: { rain: { at: 'noon', told: telegramTrace } },
    extensions: { traceId: telegramTrace },
  })
  expect(await frames.next()).toEqual({ done: true, value: undefined })
})

test('an event without a trace makes none up for the client', async () => {
  const schema = rain(async function* () {
    yield { at: 'noon' }
  })
  const frames = await asked(schema, noContext)
  if (!('next' in frames)) throw new Error('refused')
  expect((await frames.next()).value).not.toHaveProperty('extensions')
})

test('every event has a context of its own: no loader remembers the one before', async () => {
  const made: string[] = []
  const schema = rain(async function* () {
    yield { at: 'noon', traceId: telegramTrace }
    yield { at: 'one', traceId: telegramTrace }
  })
  const frames = await asked(schema, (_viewer, traceId) => {
    made.push(traceId)
    return noContext()
  })
  if (!('next' in frames)) throw new Error('refused')
  for await (const _frame of frames);
  expect(made).toEqual(['of the request', telegramTrace, telegramTrace])
})

test('leaving ends the source at once, though nothing ever happens', async () => {
  let ended = false
  const silence = {
    next: () => new Promise<never>(() => {}),
    return: async () => {
      ended = true
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => silence,
  }
  const frames = await asked(
    rain(() => silence),
    noContext,
  )
  if (!('next' in frames)) throw new Error('refused')
  void frames.next()
  await frames.return()
  expect(ended).toBe(true)
})

test('a source that refuses answers once, with its error', async () => {
  const schema = rain(() => {
    throw new Error('no rain today')
  })
  expect(await asked(schema, noContext)).toMatchObject({ errors: [{ message: 'no rain today' }] })
})
