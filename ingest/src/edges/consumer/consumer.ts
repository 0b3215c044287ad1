import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import type { IPublishPacket } from 'mqtt-packet'
import { telemetryFilters } from '../../stages/topic.ts'
import type { TlsMaterial } from '../mqtt/tls-files.ts'
import type { Intake, WayIn } from '../mqtt/way-in.ts'
import { brokerAddress } from './broker-address.ts'
import type { Connection } from './connection.ts'
import { createOutgoing } from './outgoing.ts'
import { openSession } from './session.ts'

/** Listens to somebody else's broker, together with other processes like this one. */
export interface ConsumerOptions extends Intake {
  readonly url: string
  /** Read anew for every connection: certificates are renewed while the process runs. */
  readonly tls?: (() => Promise<TlsMaterial>) | undefined
  /** Fixed over restarts, and different for each process: under it the broker keeps what was not acknowledged. */
  readonly clientId: string
  /**
   * Whether other processes take a part of what comes. Mosquitto writes down no shared subscription: after it has
   * started again it drops what comes until we are back, so that one process alone had better not share.
   */
  readonly isShared?: boolean
  readonly log: Logger
  readonly receiveMaximum?: number
  readonly sessionExpirySeconds?: number
}

const firstPauseMs = 100
const longestPauseMs = 10_000
const weekSeconds = 7 * 86_400

/**
 * Consumes over MQTT 5: a session that outlives connections, a subscription shared by all ingests, many messages in
 * flight, and an acknowledgement only after the commit. Connects again by itself.
 */
export function startConsumer(options: ConsumerOptions): WayIn {
  const { full, onRoom, log, clientId, receiveMaximum = 5_000, sessionExpirySeconds = weekSeconds } = options
  const { isShared = true } = options
  const address = brokerAddress(options.url)
  const filters = telemetryFilters.map((filter) => (isShared ? `$share/ingest/${filter}` : filter))
  const outgoing = createOutgoing()
  let connection: Connection | undefined
  let trouble: string | undefined = 'not connected to the broker yet'
  let pauseMs = firstPauseMs
  let state: 'open' | 'draining' | 'closed' = 'open'
  let retry: NodeJS.Timeout | undefined
  let ended: (() => void) | undefined

  function open(): void {
    const reading = options.tls?.() ?? Promise.resolve(undefined)
    reading.then(connect, (error: unknown) => lost(`the certificates cannot be read: ${messageOf(error)}`))
  }

  function connect(tls: TlsMaterial | undefined): void {
    if (state === 'closed') return
    const own = openSession(
      { address, tls, clientId, filters, receiveMaximum, sessionExpirySeconds },
      {
        ready() {
          trouble = undefined
          pauseMs = firstPauseMs
          log.info({ clientId }, 'listening to the broker')
        },
        message: (packet) => {
          if (state === 'open') take(packet, own)
        },
        answered: outgoing.answered,
        ended: (why) => lost(why),
      },
    )
    connection = own
  }

  /** What was in flight comes again: the broker keeps it, and a late acknowledgement would be for another message. */
  function lost(why: string): void {
    connection = undefined
    outgoing.lost(why)
    ended?.()
    if (state !== 'open') return
    trouble = `no connection to the broker: ${why}`
    log.warn({ why, pauseMs }, 'the connection to the broker ended; trying again')
    retry = setTimeout(open, pauseMs * (0.5 + Math.random() / 2))
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }

  function take({ topic, payload, qos, messageId = 0 }: IPublishPacket, from: Connection): void {
    options.hold({
      value: {
        topic,
        payload: Buffer.isBuffer(payload) ? payload : Buffer.from(payload),
        arrivedAt: new Date(),
        traceId: newTraceId(),
      },
      acknowledge() {
        if (qos > 0 && connection === from) from.acknowledge(messageId)
      },
      abandoned: () => connection !== from,
    })
    if (full()) from.read(false)
  }

  onRoom(() => connection?.read(true))
  open()

  return {
    trouble: () => trouble,
    publish: (topic, payload) =>
      connection === undefined || trouble !== undefined
        ? Promise.reject(new Error(trouble ?? 'no connection to the broker'))
        : outgoing.publish(connection, topic, payload),
    async refuseNew() {
      state = 'draining'
    },
    async close() {
      state = 'closed'
      clearTimeout(retry)
      const last = connection
      if (last === undefined) return
      await new Promise<void>((resolve) => {
        ended = resolve
        // Acknowledgements of this turn are written first.
        setImmediate(() => {
          last.send({ cmd: 'disconnect', reasonCode: 0 })
          last.end()
          setTimeout(() => last.destroy('the broker did not end the connection'), farewellMs).unref()
        })
      })
    },
  }
}

const farewellMs = 500

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
