import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import { CloseCode, makeServer, type WebSocket as ProtocolSocket, type SubscribePayload } from 'graphql-ws'
import type { WebSocket } from 'ws'
import { asGraphQLError, type MaskResult } from '../http/masking.ts'
import { readOperationRequest } from '../operations/operation-request.ts'
import type { Operations } from '../operations/operations.ts'
import type { Runnable } from '../operations/prepared-operations.ts'
import type { Session } from '../session/session.ts'
import type { LiveHub } from './live-hub.ts'
import { shareKey } from './share-key.ts'
import type { OnSocket } from './socket-door.ts'

/** Subscriptions of one socket at a time: a screen needs a handful. */
const mostSubscriptions = 32
/** What a client may leave unread before it is dropped: memory here is for those who read. */
const mostUnreadBytes = 1_024 * 1_024
const tooSlow = { code: 4413, reason: 'Too slow: open the connection again' }
const droppedWithinMs = 5_000

export interface GraphqlSocketParts {
  readonly schema: GraphQLSchema
  readonly operations: Operations
  readonly hub: LiveHub
  readonly mask: MaskResult
  readonly log: Logger
}

/** Carried through graphql-ws from “what is asked” to “what is streamed”. */
class LiveRequest {
  readonly open: () => AsyncIterable<ExecutionResult>

  constructor(open: () => AsyncIterable<ExecutionResult>) {
    this.open = open
  }
}

/** Speaks `graphql-transport-ws` with one client: known subscriptions only. */
export function createGraphqlSockets({ schema, operations, hub, mask, log }: GraphqlSocketParts): OnSocket {
  function open(payload: SubscribePayload, session: Session): { operation: Runnable; live: LiveRequest } {
    const operation = operations.find(readOperationRequest(payload))
    const { prepared, variables } = operation
    if (prepared.kind !== 'subscription')
      throw refused('BAD_USER_INPUT', 'only subscriptions run here: POST the others')
    const { viewer } = session
    const live = { key: shareKey(operation, viewer), prepared, variables, viewer }
    return { operation, live: new LiveRequest(() => hub.join(live)) }
  }

  const protocol = makeServer<Record<string, unknown>, { readonly session: Session }>({
    onSubscribe({ subscriptions, extra }, _id, payload) {
      try {
        // The one that asks is counted already.
        if (Object.keys(subscriptions).length > mostSubscriptions) {
          throw refused('COST_EXCEEDED', `at most ${mostSubscriptions} subscriptions for one connection`)
        }
        const { operation, live } = open(payload, extra.session)
        return { schema, document: operation.prepared.document, contextValue: live }
      } catch (error) {
        return mask({ errors: [asGraphQLError(error)] }).errors ?? []
      }
    },
    subscribe({ contextValue }) {
      if (!(contextValue instanceof LiveRequest))
        throw new TypeError('a subscription that was not opened here')
      return contextValue.open()
    },
  })

  return (socket, session) => {
    const closed = protocol.opened(adapt(socket, log), { session })
    socket.once('close', (code, reason) => void closed(code, String(reason)))
  }
}

function adapt(socket: WebSocket, log: Logger): ProtocolSocket {
  return {
    protocol: socket.protocol,
    send: (data) => send(socket, data, log),
    close: (code, reason) => socket.close(code, reason),
    onMessage: (handle) => {
      socket.on('message', (data) => {
        handle(String(data)).catch((error: unknown) => {
          log.warn({ err: error }, 'a socket sent what is no message')
          socket.close(CloseCode.BadRequest, 'Not a message of graphql-transport-ws')
        })
      })
    },
  }
}

/** Not awaited: what is unread waits in one place, where it can be measured. */
function send(socket: WebSocket, data: string, log: Logger): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount <= mostUnreadBytes) {
    socket.send(data)
    return
  }
  log.warn({ unreadBytes: socket.bufferedAmount }, 'a client reads too slowly and is dropped')
  socket.close(tooSlow.code, tooSlow.reason)
  const timer = setTimeout(() => socket.terminate(), droppedWithinMs)
  socket.once('close', () => clearTimeout(timer))
}

function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}
