import type { JsonObject } from '../../world/order.ts'
import type { StoredEvent } from '../../world/world.ts'
import { notFound } from '../api-error.ts'
import type { Dialect } from '../dialect.ts'
import { isWithin, pageOf } from '../pages.ts'
import type { Room } from '../room.ts'
import type { Operation } from '../serve.ts'

/** What happened, and sending it once more. */
export function eventOperations(resend: (event: StoredEvent) => void): Readonly<Record<string, Operation>> {
  const again: Operation = ({ room, params }) => {
    const event = eventOf(room, params['event_id'] ?? '')
    resend(event)
    const [log] = event.logs
    return log === undefined ? { object: 'webhook_log', url: '', failed_attempts: 0 } : renderLog(log)
  }
  return {
    'get /events': (call) =>
      pageOf(
        call,
        '/events',
        Object.values(call.room.memory.events).filter(({ createdAt }) =>
          isWithin(call.query, 'created_at', createdAt),
        ),
        (event) => renderEvent(call.room.dialect, event),
      ),
    'get /events/{id}': ({ room, params }) => renderEvent(room.dialect, eventOf(room, params['id'] ?? '')),
    'post /events/{event_id}/resend': again,
    'post /events/{event_id}/webhook_logs/{webhook_log_id}/resend': again,
  }
}

function eventOf({ memory }: Room, id: string): StoredEvent {
  const event = memory.events[id]
  if (event === undefined) throw notFound('Event', id)
  return event
}

/** An event as the API gives it, and as its webhook carries it. */
export function renderEvent({ livemode }: Pick<Dialect, 'livemode'>, event: StoredEvent): JsonObject {
  const { id, type, createdAt, object, logs } = event
  const isDone = logs.length > 0 && logs.every(({ lastStatus }) => lastStatus === 200)
  return {
    data: type === 'webhook_ping' ? object : { object, previous_attributes: {} },
    livemode,
    webhook_status: isDone ? 'successful' : logs.length === 0 ? 'not_applicable' : 'pending',
    webhook_logs: logs.map(renderLog),
    ...{ id, object: 'event', type, created_at: createdAt },
  }
}

function renderLog({ id, url, attempts, lastStatus, lastAt }: StoredEvent['logs'][number]): JsonObject {
  const failed = lastStatus === 200 ? attempts - 1 : attempts
  return {
    ...{ id, url, failed_attempts: failed, last_http_response_status: lastStatus, response_data: {} },
    ...{ object: 'webhook_log', last_attempted_at: lastAt },
  }
}
