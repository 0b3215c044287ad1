import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import * as v from 'valibot'

/** What a form carries from one page to the next, so that only we can read or write it, for a quarter of an hour. */
export interface Steps {
  /** `purpose` binds it: to a page, to one sign-in under way. */
  seal(purpose: string, content: object): string
  /** Null when it is not ours, for another purpose, or too old. */
  open<Schema extends v.GenericSchema>(
    purpose: string,
    schema: Schema,
    step: string,
  ): v.InferOutput<Schema> | null
}

const lifetimeMs = 15 * 60_000
const sealedSchema = v.object({ until: v.number(), content: v.unknown() })

export function createSteps(sealer: Sealer): Steps {
  return {
    seal(purpose, content) {
      const text = JSON.stringify({ until: Date.now() + lifetimeMs, content })
      return sealer.seal(text, `step|${purpose}`).toString('base64url')
    },
    open(purpose, schema, step) {
      try {
        const text = sealer.open(Buffer.from(step, 'base64url'), `step|${purpose}`).toString('utf8')
        const { until, content } = v.parse(sealedSchema, JSON.parse(text))
        const read = v.safeParse(schema, content)
        return until > Date.now() && read.success ? read.output : null
      } catch {
        // A form is whatever a browser sends: one that does not open is none.
        return null
      }
    },
  }
}
