import { givenId } from '@aquacis/payments/given'
import { idOfLine, type LineMistake, misreadLine } from '@aquacis/payments/given/misread'
import * as v from 'valibot'
import { answerLines } from './answer-lines.ts'
import type { Command } from './command.ts'

/** What an engine says of a line: its answer, what is wrong with what was asked, or what stands in the way of what makes sense. */
export type Said =
  | { readonly answer: object }
  | { readonly mistake: LineMistake }
  | { readonly obstacle: Readonly<Record<string, unknown>> & { readonly name: string } }

/** A door to an engine that answers each line by itself. */
export interface LineDoor<Entries extends v.ObjectEntries>
  extends Pick<Command, 'name' | 'summary' | 'help'> {
  /** What a line has beside its `id`. */
  readonly entries: Entries
  say(asked: v.InferOutput<v.StrictObjectSchema<Entries, undefined>>): Said
}

/** The command of a door: it reads lines and nothing else; every line has its own answer, with its number and its `id`. */
export function lineDoor<const Entries extends v.ObjectEntries>(door: LineDoor<Entries>): Command {
  const { name, summary, help, entries } = door
  const schema = v.strictObject(entries)
  const mark = v.object({ id: givenId })
  const refused = (value: unknown, line: number, mistake: LineMistake) => ({
    ...{ id: idOfLine(value), line, ok: false },
    error: { name: 'badInput', ...mistake },
  })
  return {
    ...{ name, summary, help },
    async run(args, streams) {
      if (args.length > 0) {
        const told = `reads standard input and takes no arguments, not “${args.join(' ')}”`
        streams.complaints.write(`aquacis ${name} ${told}.\n`)
        return 2
      }
      await answerLines(streams, (value, line) => {
        const marked = v.safeParse(mark, value)
        if (!marked.success) return refused(value, line, misreadLine(marked.issues[0], `aquacis ${name}`))
        const { id: _id, ...asked } = value as Readonly<Record<string, unknown>>
        const read = v.safeParse(schema, asked)
        if (!read.success) return refused(value, line, misreadLine(read.issues[0], `aquacis ${name}`))
        const said = door.say(read.output)
        if ('mistake' in said) return refused(value, line, said.mistake)
        const { id } = marked.output
        if ('obstacle' in said) return { id, line, ok: false, error: said.obstacle }
        return { id, line, ok: true, ...said.answer }
      })
      return 0
    },
  }
}
