import type { Socket } from 'node:net'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import type { AedesOptions, AuthenticateError, Client, ConnectPacket } from 'aedes'
import type { Credentials } from '../credentials.ts'
import type { Intake } from '../mqtt/way-in.ts'
import type { Pace } from './pace.ts'
import { type Identity, mayPublish, maySubscribe } from './permissions.ts'
import { createPromptAnswers } from './prompt-answers.ts'

/** What decides who may connect, publish and subscribe. */
export interface RulesOptions {
  readonly credentials: Credentials | null
  /** Names that may speak for devices of others. */
  readonly networkServers: ReadonlySet<string>
  /** The name in the certificate with which a connection was made; undefined where there was none. */
  certifiedName(socket: unknown): string | undefined
  readonly hold: Intake['hold']
  readonly pace: Pace
  readonly log: Logger
}

export type Rules = Required<
  Pick<AedesOptions, 'preConnect' | 'authenticate' | 'authorizeSubscribe' | 'authorizePublish'>
>

const badCredentials = 4
const notAuthorized = 5

/** Who may connect, publish and subscribe; and when a telegram is answered. */
export function rules(options: RulesOptions, gate: { readonly open: boolean }): Rules {
  const { hold, log, networkServers, pace } = options
  const identities = new WeakMap<Client, Identity>()
  const greetings = new WeakMap<Client, ConnectPacket>()
  const answers = createPromptAnswers()

  function letIn(client: Client, name: string): void {
    identities.set(client, { name, speaksForOthers: networkServers.has(name) })
    // A client id is no secret: without the name before it, one device could end the connection of another.
    Object.assign(client, { id: `${name}/${client.id}` })
    // The broker keeps how a client greeted, and with the secret the whole chunk that it came in: a kilobyte of each.
    Object.assign(greetings.get(client) ?? {}, { password: undefined })
    greetings.delete(client)
  }

  return {
    preConnect(client, packet, done) {
      greetings.set(client, packet)
      // A will would be stored and published for a device that is gone: nothing here listens to it.
      delete packet.will
      // A session would keep messages for whoever never comes back; commands wait in the database instead.
      packet.clean = true
      done(null, gate.open)
    },
    authenticate(client, username, secret, done) {
      nameOf(options, client, username, secret).then(
        (name) => {
          if (name !== undefined) letIn(client, name)
          else log.warn({ username }, 'a connection was refused: unknown name or wrong secret')
          const isKnown = name !== undefined
          done(isKnown ? null : refusal(badCredentials, 'unknown name or wrong secret'), isKnown)
        },
        (error: unknown) => {
          log.error({ err: error }, 'a secret could not be checked')
          done(refusal(notAuthorized, 'the secret could not be checked'), false)
        },
      )
    },
    authorizeSubscribe(client, subscription, done) {
      const identity = client === null ? undefined : identities.get(client)
      const isAllowed = identity !== undefined && maySubscribe(identity, subscription.topic)
      done(null, isAllowed ? subscription : null)
    },
    authorizePublish(client, packet, done) {
      const identity = client === null ? undefined : identities.get(client)
      if (client === null || identity === undefined || !mayPublish(identity, packet.topic)) {
        log.warn(
          { name: identity?.name, topic: packet.topic.slice(0, 80) },
          'a message to a foreign topic was refused',
        )
        done(new Error(`${identity?.name ?? 'nobody'} may publish to its own topic only`))
        return
      }
      // Neither answered nor read on: the publisher keeps it and comes again.
      if (!gate.open) return
      packet.retain = false
      const payload = Buffer.isBuffer(packet.payload) ? packet.payload : Buffer.from(packet.payload)
      const message = { topic: packet.topic, payload, arrivedAt: new Date(), traceId: newTraceId() }
      // QoS 0 goes the same way: no acknowledgement is owed, but the connection may not outrun the store.
      const { qos, messageId = 0 } = packet as typeof packet & { readonly messageId?: number }
      const acknowledge = () => {
        if (qos === 1) answers.acknowledge(client, messageId)
        else if (qos === 2) done()
      }
      const held = { value: message, acknowledge, abandoned: () => client.closed }
      pace(identity.name, () => {
        hold(held)
        if (qos < 2) answers.readOn(client)
      })
    },
  }
}

async function nameOf(
  { certifiedName, credentials }: RulesOptions,
  client: Client,
  username: string | undefined,
  secret: Buffer | undefined,
): Promise<string | undefined> {
  const certified = certifiedName(client.conn as Socket)
  if (certified !== undefined) return certified
  if (credentials === null || username === undefined || secret === undefined) return undefined
  return (await credentials.verify(username, secret)) ? username : undefined
}

function refusal(returnCode: number, message: string): AuthenticateError {
  return Object.assign(new Error(message), { returnCode })
}
