import type { FastifyReply } from 'fastify'
import * as v from 'valibot'
import type { FileFaults } from '../bank/bank-door.ts'
import type { CodiParts } from '../codi/codi-door.ts'
import type { Courier } from '../webhooks/courier.ts'
import type { Mischief } from '../webhooks/mischief.ts'
import type { World } from '../world/world.ts'
import type { Behaviours } from './behaviours.ts'

/** What a tester's doors stand on. */
export interface ControlParts {
  readonly world: World
  readonly behaviours: Behaviours
  readonly mischief: Mischief
  readonly courier: Courier
  readonly faults: FileFaults
  readonly codi: CodiParts
  readonly changed: () => void
}

/** Answers 400 and null where a body is not as it should be. */
export function bodyOf<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
  reply: FastifyReply,
): v.InferOutput<Schema> | null {
  const read = v.safeParse(schema, body ?? {})
  if (read.success) return read.output
  const faults = read.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
  void reply.code(400).send({ error: faults.join('; ') })
  return null
}
