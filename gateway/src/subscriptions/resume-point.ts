import * as v from 'valibot'
import type { ResumePoint } from './listener.ts'

const pointSchema = v.object({
  epoch: v.pipe(v.string(), v.maxLength(32)),
  after: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})

const payloadSchema = v.object({ extensions: v.object({ resume: v.unknown() }) })

/**
 * What a client says in `extensions.resume`: where it stopped; null when it can be told to begin anew but has no place
 * yet; undefined when it says nothing, and wants frames alone.
 */
export function readResumePoint(payload: unknown): ResumePoint | null | undefined {
  const read = v.safeParse(payloadSchema, payload)
  if (!read.success || read.output.extensions.resume === undefined) return undefined
  const point = v.safeParse(pointSchema, read.output.extensions.resume)
  return point.success ? point.output : null
}

/** Reads a place as `placeOf` writes it; null when it is none. */
export function pointAt(place: string): ResumePoint | null {
  const [, epoch = '', after = ''] = /^([\w-]{1,32})\.(\d{1,15})$/.exec(place) ?? []
  return epoch === '' ? null : { epoch, after: Number(after) }
}

/** A place in one word, as an event stream names its events. */
export function placeOf({ epoch, after }: ResumePoint): string {
  return `${epoch}.${after}`
}
